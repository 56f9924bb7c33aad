import { noodleShop } from "./noodle-shop.js"
import { riverDistrict } from "./river-district.js"
import type { Sample } from "./sample.js"
import { stationSquare } from "./station-square.js"

export type { Sample } from "./sample.js"

/** The first one is what a new user sees. */
export const samples: readonly [Sample, ...Sample[]] = [riverDistrict, noodleShop, stationSquare]
