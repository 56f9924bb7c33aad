import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** What is on disk of a package. */
export interface Installed {
  readonly name: string
  readonly version: string
  readonly licence: string
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly files?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
}

const here = dirname(fileURLToPath(import.meta.url))

/** Names and versions of packages that the bench has installed. */
export function installed(names: readonly string[]): readonly Installed[] {
  return names.map(name => {
    const { version, license = "unknown" } = readManifest(find(name, here))
    return { name, version, licence: license }
  })
}

/** The bytes that the packages and all they depend on take on disk, each counted once. */
export function installedBytes(names: readonly string[]): number {
  const folders = new Set<string>()
  const visit = (name: string, from: string) => {
    const folder = find(name, from)
    if (folders.has(folder)) return
    folders.add(folder)
    for (const dependency of Object.keys(readManifest(folder).dependencies ?? {})) visit(dependency, folder)
  }
  for (const name of names) visit(name, here)
  return [...folders].reduce((sum, folder) => sum + packageBytes(folder), 0)
}

// A package of the workspace holds more than is published; its manifest says what is.
function packageBytes(folder: string): number {
  const { files } = readManifest(folder)
  if (folder.includes("node_modules") || !files) return bytes(folder)
  const shipped = files.map(name => join(folder, name)).filter(path => existsSync(path))
  return shipped.reduce((sum, path) => sum + bytes(path), 0)
}

function bytes(path: string): number {
  const stats = lstatSync(path)
  if (!stats.isDirectory()) return path.endsWith(".tsbuildinfo") ? 0 : stats.size
  const inside = readdirSync(path).filter(name => name !== "node_modules")
  return inside.reduce((sum, name) => sum + bytes(join(path, name)), 0)
}

function find(name: string, from: string): string {
  const folder = join(from, "node_modules", name)
  if (existsSync(join(folder, "package.json"))) return realpathSync(folder)
  const parent = dirname(from)
  if (parent === from) throw new Error(`${name} is not installed; run pnpm install`)
  return find(name, parent)
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest
}
