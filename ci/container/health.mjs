#!/usr/bin/env node
// Whether a simulator can answer: `health.mjs URL`, exit 0 or 1. It asks /readyz, which takes no token and stands in no journal.
const [url] = process.argv.slice(2)
try {
  const { status } = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(4000) })
  if (status !== 200) throw new Error(`${url}/readyz answers ${status}`)
} catch (error) {
  console.error(error.cause?.message ?? error.message)
  process.exitCode = 1
}
