// What the runner of tests lacks: a test or a hook that takes too long fails, and one that may be tried again is.
import { setTimeout as sleep } from 'node:timers/promises'
import { addEventHandler, getState } from 'jest-circus'

/** Milliseconds; longer where a long part is asked for. */
const usual = 60_000
const least = Number(process.env.KOPPELPROEF_PATIENCE ?? 0)

/** What a file asked for, by the block that all its tests stand in. */
const asked = new WeakMap()
const ofFile = () => asked.get(getState().rootDescribeBlock) ?? { timeout: usual, retries: 0 }
const ask = (more) => asked.set(getState().rootDescribeBlock, { ...ofFile(), ...more })

globalThis.jest.setTimeout = (timeout) => ask({ timeout })
globalThis.jest.retryTimes = (retries) => ask({ retries })

addEventHandler((event, { currentDescribeBlock }) => {
  const { name, fn } = event
  const added = { add_test: currentDescribeBlock.tests, add_hook: currentDescribeBlock.hooks }[name]?.at(-1)
  if (added === undefined || fn === undefined) return
  const { timeout, retries } = ofFile()
  const within = Math.max(added.timeout ?? timeout, least)
  added.fn = name === 'add_test' ? () => again(fn, within, retries) : () => inTime(fn, within)
})

async function again(fn, timeout, retries) {
  // What may be tried again was in the way of something that lasts a little: longer each time.
  for (let tried = 0; tried < retries; tried++)
    try {
      return await inTime(fn, timeout)
    } catch {
      await sleep(100 * 4 ** tried)
    }
  return inTime(fn, timeout)
}

function inTime(fn, timeout) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Exceeded timeout of ${timeout} ms.`)), timeout)
  })
  return Promise.race([Promise.resolve().then(fn), late]).finally(() => clearTimeout(timer))
}

// The runner colours for its own terminal; what is tested here has none.
delete process.env.FORCE_COLOR
