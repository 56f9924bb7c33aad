/** A loaded model: from the numbers and shapes of pieces, its marks of start and end included, to answers for each. */
export interface Network {
  /** Twelve numbers a piece. */
  run(pieces: Int32Array, shapes: Int32Array): Promise<Float32Array>
  dispose(): Promise<void>
}

/** What is used of `onnxruntime-web` or `onnxruntime-node`, which share this much. */
export interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: { readonly graphOptimizationLevel: "all" }): Promise<Session>
  }
  readonly Tensor: new (type: "int32", data: Int32Array, dims: readonly number[]) => unknown
}

interface Session {
  run(feeds: Record<string, never>): Promise<Record<string, { readonly data: unknown }>>
  release(): Promise<void>
}

/**
 * Loads what the network runs on: on Node `onnxruntime-node` if it is installed, which is several times as fast and holds a
 * third of the memory; else `onnxruntime-web`, which runs in browsers, workers and Node. Throws, with the remedy, where
 * there is none.
 */
export async function installedRuntime(): Promise<Runtime> {
  const native = isNode ? await loadIfThere("onnxruntime-node") : undefined
  const runtime = native ?? (isNode ? await loadIfThere("onnxruntime-web") : await webRuntime())
  if (runtime) return runtime
  throw new Error('The tagger needs the package "onnxruntime-web"; install it beside @ungarble/english.')
}

// What Node should take is hidden from bundlers by being a variable.
async function loadIfThere(name: string): Promise<Runtime | undefined> {
  try {
    const loaded = (await import(/* @vite-ignore */ name)) as Runtime | { readonly default: Runtime }
    return "InferenceSession" in loaded ? loaded : loaded.default
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    if (code === "ERR_MODULE_NOT_FOUND") return undefined
    throw error
  }
}

// Threads that don't start, as where a bundler has put the runtime and a page's own script into one file, would leave a
// check waiting for ever.
const mostSetUp = 60_000

async function webRuntime(): Promise<Runtime | undefined> {
  const runtime = await import("onnxruntime-web/wasm").catch(() => undefined)
  if (runtime?.env.wasm.initTimeout === 0) runtime.env.wasm.initTimeout = mostSetUp
  return runtime as unknown as Runtime | undefined
}

const isNode = "process" in globalThis && !("importScripts" in globalThis || "document" in globalThis)

/** Makes a network of an ONNX file. Throws what the runtime throws if it can't be read. */
export async function openNetwork(model: Uint8Array, runtime: Runtime): Promise<Network> {
  const session = await runtime.InferenceSession.create(model, { graphOptimizationLevel: "all" })
  return {
    async run(pieces, shapes) {
      const feed = (data: Int32Array) => new runtime.Tensor("int32", data, [1, data.length]) as never
      const { answers } = await session.run({ pieces: feed(pieces), shapes: feed(shapes) })
      return answers!.data as Float32Array
    },
    dispose: () => session.release(),
  }
}
