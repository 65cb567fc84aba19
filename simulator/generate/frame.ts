import type { Stamgroep } from '../../src/school/groep.ts'
import { drawsOf } from '../random.ts'
import { brincodeOfSeed } from './brincode.ts'
import { makeGroepen } from './groepen.ts'
import { type Plan, planGroups } from './group-plan.ts'
import { type KeyMaker, keyMaker } from './identifiers.ts'
import { type GenerateOptions, type Settled, settle } from './options.ts'
import { makeSamengesteldeGroepen, type SamengesteldeGroepen } from './samengestelde-groepen.ts'

/** What of a school is decided before its people are drawn. */
export type Frame = {
  readonly settled: Settled
  readonly brincode: string
  /** What the names of all its random streams begin with: brincode and dependancecode. */
  readonly stream: string
  readonly plan: Plan
  readonly stamgroepen: readonly Stamgroep[]
  readonly samengesteld: SamengesteldeGroepen
  readonly keyOf: KeyMaker
}

/** Throws a RangeError that names the option when one cannot be. */
export function frameOf(options: GenerateOptions): Frame {
  const settled = settle(options)
  const { seed, sector, pupils, groepsplan, dependancecode = '' } = settled
  const brincode = settled.brincode ?? brincodeOfSeed(seed)
  const stream = brincode + dependancecode
  const keyOf = keyMaker(settled, stream)
  const plan = planGroups(sector, pupils, groepsplan, drawsOf(seed, `${stream}/groepen/omvang`))
  const stamgroepen = makeGroepen(settled, stream, plan, keyOf)
  const samengesteld = makeSamengesteldeGroepen(settled, stream, plan, keyOf)
  return { settled, brincode, stream, plan, stamgroepen, samengesteld, keyOf }
}
