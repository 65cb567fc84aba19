import type { School } from '../../../src/school/school.ts'
import type { Leerresultaten } from '../../../src/uwlr/leerresultaten.ts'
import type { ResultRefusal } from '../../results/judge.ts'
import { schoolAt } from '../../world/live-school.ts'
import { type Check, type Delivery, defineResultatenCheck } from '../check.ts'

/** A check on the content of results, once the message itself has been found good. */
export const onResultaten = (
  name: string,
  judge: (leerresultaten: Leerresultaten, school: School) => ResultRefusal | undefined,
): Check<Delivery> =>
  defineResultatenCheck({
    name,
    judge: ({ world, school, message }) => {
      const refusal = judge(message, schoolAt(school, world.clock.now()).school)
      return refusal && { code: refusal.code, why: [refusal.why] }
    },
  })
