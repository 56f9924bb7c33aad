export { type GlossaryPanel, type GlossaryPanelOptions, glossaryPanel } from "./panel.js"
export { type ReadTbx, readTbx } from "./tbx.js"
