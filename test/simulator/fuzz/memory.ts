// Run with --expose-gc: prints how much the heap holds (bytes) after a first and after a second lot of hostile messages.
import fc from 'fast-check'
import { createVictim } from './messages.ts'
import { hostileMessages } from './mutations.ts'

const { simulator, messages } = createVictim('lenient')

function heapAfter(seed: number): number {
  for (const { path, headers, body } of fc.sample(hostileMessages(messages), { seed, numRuns: 1500 }))
    simulator.handle({ method: 'POST', url: path, headers, body })
  // What the journal keeps is bounded by its own rule; here only what is kept besides counts.
  simulator.world()!.journal.clear()
  globalThis.gc!()
  globalThis.gc!()
  return process.memoryUsage().heapUsed
}

const warm = heapAfter(1)
console.log(JSON.stringify({ first: heapAfter(2) - warm, later: [heapAfter(3) - warm, heapAfter(4) - warm] }))
