import type { School } from '../../src/school/school.ts'
import { drawsOf } from '../random.ts'
import { brincodeOfSeed } from './brincode.ts'
import { makeGroepen } from './groepen.ts'
import { planGroups } from './group-plan.ts'
import { keyMaker } from './identifiers.ts'
import { makeLeerkrachten } from './leerkrachten.ts'
import { makeLeerlingen } from './leerlingen.ts'
import { type GenerateOptions, settle } from './options.ts'
import { makeSamengesteldeGroepen } from './samengestelde-groepen.ts'
import { schoolNameOf } from './school-names.ts'

export type { GenerateOptions } from './options.ts'

/**
 * A school that does not exist, in which a teacher would believe. The same options give the same school on every day,
 * machine and Node version. Throws a RangeError that names the option when one cannot be.
 */
export function generateSchool(options: GenerateOptions): School {
  const settled = settle(options)
  const { seed, sector, pupils, schooljaar, peildatum, dependancecode } = settled
  const brincode = settled.brincode ?? brincodeOfSeed(seed)
  const stream = `${brincode}${dependancecode ?? ''}`
  const draws = (field: string) => drawsOf(seed, `${stream}/${field}`)
  const keyOf = keyMaker(settled, stream)
  const plan = planGroups(sector, pupils, settled.groepsplan, draws('groepen/omvang'))
  const stamgroepen = makeGroepen(settled, stream, plan, keyOf)
  const samengesteld = makeSamengesteldeGroepen(settled, stream, plan, keyOf)
  const { naam, domain } = schoolNameOf(sector, draws('naam'))
  const vestigingen = Array.from({ length: settled.vestigingen }, (_, index) => ({
    key: keyOf('vestiging', index),
    naam: index === 0 ? naam : `${naam} ${index + 1}`,
  }))
  return {
    naam,
    schooljaar,
    peildatum,
    brincode,
    ...(dependancecode === undefined ? undefined : { dependancecode }),
    ...(vestigingen.length === 0 ? undefined : { vestigingen }),
    groepen: [...stamgroepen, ...samengesteld.groepen],
    leerlingen: makeLeerlingen(settled, stream, plan, stamgroepen, samengesteld, keyOf),
    leerkrachten: makeLeerkrachten(settled, stream, plan, stamgroepen, samengesteld, domain, keyOf),
  }
}

/** A primary school of an ordinary size: about 220 pupils, a few combination groups, duo teachers. */
export function ordinarySchool(seed: string | number, schooljaar: string): School {
  return generateSchool({ seed, schooljaar, plusgroep: true, instructiegroepen: 2 })
}
