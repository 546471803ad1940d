/** Express 4 has no types of its own; those of Express 5 fit, as far as tests use it. */
declare module "express-4" {
  import express from "express";
  export default express;
}
