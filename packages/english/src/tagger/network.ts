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

/** Loads `onnxruntime-web`, which runs in browsers, workers and Node. Throws, with the remedy, where it isn't installed. */
export async function webRuntime(): Promise<Runtime> {
  try {
    // What bundlers should take can't run on Node; what Node should take is hidden from them.
    const forNode = "onnxruntime-web"
    const runtime = await (isNode ? import(/* @vite-ignore */ forNode) : import("onnxruntime-web/wasm"))
    return runtime as unknown as Runtime
  } catch (cause) {
    throw new Error('The tagger needs the package "onnxruntime-web"; install it beside @ungarble/english.', {
      cause,
    })
  }
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
