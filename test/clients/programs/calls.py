"""What the programs in Python share: they differ in where their client comes from."""

import json
import os
import sys


def answer(client_name, version, connect):
    print(json.dumps({"client": client_name, "version": version}), flush=True)
    client = connect(os.environ["SERVICE_URL"])
    for line in sys.stdin:
        outcome = call(client, json.loads(line))
        print(json.dumps(outcome, default=lambda date: date.timestamp()), flush=True)


def call(client, params):
    try:
        stage = client.create_stage(**params)
    except client.exceptions.ClientError as error:
        told = error.response["Error"]
        outcome = {
            "class": type(error).__name__,
            "code": told["Code"],
            "message": told["Message"],
            "status": error.response["ResponseMetadata"]["HTTPStatusCode"],
        }
        if "retryAfterSeconds" in error.response:
            outcome["retryAfterSeconds"] = error.response["retryAfterSeconds"]
        return {"error": outcome}
    del stage["ResponseMetadata"]
    return {"stage": stage}
