import type { Aansluiting } from '../../simulator/index.ts'
import type { Bring, Call, Deed, Look } from './history.ts'
import type { Caller } from './system.ts'

/** One life of the world that all clients work in. */
export type Life = {
  readonly number: number
  readonly world: string
  readonly aansluiting: Aansluiting
  /** Which fetch a storing strikes. */
  readonly nth: number
}

/** Numbers that make the moments of messages and the keys of results, rising over all clients. */
export type Counter = { next: number }

/** Gives each next number below `below`, the same in every run of a seed. */
export function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const time = () => performance.now()

/** Makes the world anew, with a storing for its nth fetch. Tries until somebody can. */
export async function beginLife({ world, nth }: Life, caller: () => Caller): Promise<void> {
  const storing = { soort: 'http-status', status: 503, when: { operation: 'HaalLeerlinggegevens', call: nth } }
  for (const [method, path, body] of [
    ['DELETE', `/worlds/${world}`, undefined],
    ['PUT', `/worlds/${world}`, { copyOf: 'default' }],
    ['PUT', `/worlds/${world}/storingen/s`, storing],
  ] as const)
    await untilSaid(() => caller().control(method, path, body))
}

/** Asks again as long as nobody said. */
export async function untilSaid<Answer extends { readonly kind: string; readonly text: string }>(
  ask: () => Promise<Answer>,
  tries = 200,
): Promise<Answer> {
  for (let left = tries; ; left--) {
    const answer = await ask()
    if (answer.kind !== 'unknown') return answer
    if (left === 0) throw new Error(`nobody answers: ${answer.text}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** One client that does one thing after another until it is told to stop. Gives what it did. */
export async function client(
  life: Life,
  draw: (below: number) => number,
  counter: Counter,
  caller: () => Caller,
  goesOn: () => boolean,
): Promise<readonly Deed[]> {
  const deeds: Deed[] = []
  while (goesOn()) {
    const dice = draw(12)
    if (dice < 3) deeds.push(await bring(life, counter, caller()))
    else if (dice < 6) deeds.push(...(await look(life, caller())))
    else if (dice < 10) deeds.push(await call(life, caller()))
    else if (dice < 11) deeds.push(await mail(life, counter, caller()))
    else deeds.push(...(await readMail(life, caller())))
  }
  return deeds
}

async function bring({ number, world, aansluiting }: Life, counter: Counter, caller: Caller): Promise<Bring> {
  const turn = counter.next++
  const keys = [`r${turn}a`, `r${turn}b`]
  const aanmaakdatum = new Date(Date.UTC(2026, 8, 1) + turn * 1000).toISOString().slice(0, 19)
  const start = time()
  const { kind } = await caller.bring(world, aansluiting, keys, aanmaakdatum)
  const base = { kind: 'bring', life: number, keys, start } as const
  return kind === 'unknown' ? base : { ...base, end: time(), outcome: kind === 'well' ? 'confirmed' : 'refused' }
}

export async function look({ number, world }: Life, caller: Caller): Promise<readonly Look[]> {
  const start = time()
  const results = await caller.control('GET', `/worlds/${world}/resultaten`)
  const clock = await caller.control('GET', `/worlds/${world}/clock`)
  if (results.kind !== 'well' || clock.kind !== 'well') return []
  const keys = (JSON.parse(results.text).resultaten as { key: string }[]).map(({ key }) => key)
  return [{ kind: 'look', life: number, keys, now: Date.parse(JSON.parse(clock.text).now), start, end: time() }]
}

/** The testcentrum of a life is judged apart: mails of a school are brought to it, and looked at. */
const centrumOf = (life: number): number => -life

async function mail({ number, world }: Life, counter: Counter, caller: Caller): Promise<Bring> {
  const naam = `mail ${counter.next++}`
  const start = time()
  const { kind } = await caller.testcentrum('POST', `/worlds/${world}/postbus`, { naam, brincode: '99QQ' })
  const base = { kind: 'bring', life: centrumOf(number), keys: [naam], start } as const
  return kind === 'unknown' ? base : { ...base, end: time(), outcome: kind === 'well' ? 'confirmed' : 'refused' }
}

export async function readMail({ number, world }: Life, caller: Caller): Promise<readonly Look[]> {
  const start = time()
  const { kind, text } = await caller.testcentrum('GET', `/worlds/${world}/postbus`)
  if (kind !== 'well') return []
  const keys = (JSON.parse(text).berichten as { naam: string }[]).map(({ naam }) => naam)
  return [{ kind: 'look', life: centrumOf(number), keys, now: 0, start, end: time() }]
}

async function call({ number, world, aansluiting }: Life, caller: Caller): Promise<Call> {
  const start = time()
  const { kind, text } = await caller.fetchSchool(world, aansluiting)
  const base = { kind: 'call', life: number, start } as const
  return kind === 'unknown' ? base : { ...base, end: time(), struck: text.includes('Service niet beschikbaar') }
}
