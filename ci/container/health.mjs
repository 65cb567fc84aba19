#!/usr/bin/env node
// Whether a simulator answers: `health.mjs URL TOKEN-FILE`, exit 0 or 1. It asks control, as what is asked there stands in no journal.
import { readFileSync } from 'node:fs'

const [url, file] = process.argv.slice(2)
try {
  const authorization = `Bearer ${readFileSync(file, 'utf8').trim()}`
  const { status } = await fetch(`${url}/control/worlds`, {
    headers: { authorization },
    signal: AbortSignal.timeout(4000),
  })
  if (status !== 200) throw new Error(`${url}/control/worlds answers ${status}`)
} catch (error) {
  console.error(error.cause?.message ?? error.message)
  process.exitCode = 1
}
