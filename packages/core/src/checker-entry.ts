// A page whose checker runs in a worker needs nothing of this, and is a quarter smaller without it.
export { Checker } from "./checker.js"
export { serveChecker } from "./serve-checker.js"
