// Run with --expose-gc: prints how many bytes more are held after each next lot of hostile messages than after the first.
import fc from 'fast-check'
import { createVictim } from './messages.ts'
import { hostileMessages } from './mutations.ts'

const { simulator, messages } = createVictim('lenient')

async function heldAfter(seed: number): Promise<number> {
  for (const { path, headers, body } of fc.sample(hostileMessages(messages), { seed, numRuns: 1500 })) {
    simulator.handle({ method: 'POST', url: path, headers, body })
  }
  // What the journal keeps is bounded by its own rule; here only what is kept besides counts.
  simulator.world()!.journal.clear()
  // Node closes an unpacker that failed in a later turn.
  await new Promise((resolve) => setImmediate(resolve))
  globalThis.gc!()
  globalThis.gc!()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const warm = await heldAfter(1)
const growth: number[] = []
for (const seed of [2, 3, 4, 5]) growth.push((await heldAfter(seed)) - warm)
console.log(JSON.stringify(growth))
