import { expect, test } from "vitest";
import { cityModel, runCli, weatherModel, weatherProject } from "./run-cli.js";

const before = {
  "/project/old/weather.smithy": weatherModel,
  "/project/old/get-city.smithy": cityModel,
};

test("`tinsmith diff` is content with models that mean the same", async () => {
  expect(await runCli("diff old", weatherProject(before))).toEqual({
    exitCode: 0,
    out: "The models mean the same.\n",
    err: "",
  });
});

test("`tinsmith diff` shows what breaks between a model and that of the project, and exits with 1", async () => {
  const disk = weatherProject(before);
  await disk.writeText("/project/model/get-city.smithy", cityModel.replace("        name: String\n", ""));
  const { exitCode, out, err } = await runCli("diff old", disk);
  expect({ exitCode, err }).toEqual({ exitCode: 1, err: "" });
  expect(out).toContain(
    "error[diff/removed-shape]: The member `example.weather#GetCityOutput$name` is gone.",
  );
  expect(out).toContain("--> old/get-city.smithy:15:9");
  expect(out).toContain("Found 1 error.\n");
});

test("`tinsmith diff` takes two models, and shows them in the reference's form", async () => {
  const disk = weatherProject(before);
  await disk.writeText("/project/new.smithy", `${cityModel}\nstring CityName\n`);
  await disk.writeText("/project/old.smithy", cityModel);
  const { exitCode, out } = await runCli("diff old.smithy new.smithy --format smithy", disk);
  expect(exitCode).toBe(0);
  expect(out).toContain(
    "[NOTE] example.weather#CityName: Added string `example.weather#CityName` | AddedShape",
  );
});

test("`tinsmith diff` shows the errors of a model that is none", async () => {
  const disk = weatherProject({ "/project/old/weather.smithy": "namespace example\n\nstructure {}\n" });
  const { exitCode, out, err } = await runCli("diff old", disk);
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: "" });
  expect(err).toContain("--> old/weather.smithy:3:11");
});
