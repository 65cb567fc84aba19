import type { School } from '../../src/school/school.ts'
import { drawsOf } from '../random.ts'
import { letWriteLeerlingen } from '../wire/own-leerlingen.ts'
import { writeLeerlingen } from './bytes/leerlingen-xml.ts'
import { frameOf } from './frame.ts'
import { makeLeerkrachten } from './leerkrachten.ts'
import { makeLeerlingen } from './leerlingen.ts'
import type { GenerateOptions } from './options.ts'
import { schoolNameOf } from './school-names.ts'

export type { GenerateOptions } from './options.ts'

/**
 * A school that does not exist, in which a teacher would believe. The same options give the same school on every day,
 * machine and Node version. Throws a RangeError that names the option when one cannot be.
 *
 * Its people are made when somebody first looks at them, and then kept: who only sends the school on never does.
 */
export function generateSchool(options: GenerateOptions): School {
  const frame = frameOf(options)
  const { settled, brincode, stream, stamgroepen, samengesteld, keyOf } = frame
  const { seed, sector, schooljaar, peildatum, dependancecode } = settled
  const { naam, domain } = schoolNameOf(sector, drawsOf(seed, `${stream}/naam`))
  const vestigingen = Array.from({ length: settled.vestigingen }, (_, index) => ({
    key: keyOf('vestiging', index),
    naam: index === 0 ? naam : `${naam} ${index + 1}`,
  }))
  const leerlingen = once(() => makeLeerlingen(frame))
  const leerkrachten = once(() => makeLeerkrachten(frame, domain))
  const school: School = {
    naam,
    schooljaar,
    peildatum,
    brincode,
    ...(dependancecode === undefined ? undefined : { dependancecode }),
    ...(vestigingen.length === 0 ? undefined : { vestigingen }),
    groepen: [...stamgroepen, ...samengesteld.groepen],
    get leerlingen() {
      return leerlingen()
    },
    get leerkrachten() {
      return leerkrachten()
    },
  }
  if (process.env.KOPPELPROEF_FROM_RECORDS !== '1')
    letWriteLeerlingen(school, (writer) => writeLeerlingen(frame, writer))
  return school
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A primary school of an ordinary size: about 220 pupils, a few combination groups, duo teachers. */
export function ordinarySchool(seed: string | number, schooljaar: string): School {
  return generateSchool({ seed, schooljaar, plusgroep: true, instructiegroepen: 2 })
}
