import { run } from "./run.js"

const { stdin, stdout, stderr, env } = process

// `ungarble check … | head` closes the pipe early; that is no error.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env })
