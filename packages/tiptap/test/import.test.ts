import { expect, test } from "vitest"
import { Ungarble } from "../src/index.js"
import { ungarble } from "../src/prosemirror.js"

test("imports where there is no document, as on a server", () => {
  expect(typeof document).toBe("undefined")
  expect(Ungarble.name).toBe("ungarble")
  expect(ungarble).toBeTypeOf("function")
})
