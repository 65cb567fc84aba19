import type { School } from '../../src/school/school.ts'

type Head = Pick<School, 'schooljaar' | 'peildatum' | 'brincode' | 'dependancecode'>

/**
 * A school of which only the head is made now; the rest is made when somebody first looks at it, and then kept. It is a
 * School like any other: a start need not wait for pupils whom nobody asks for.
 */
export function deferredSchool(head: Head, make: () => School): School {
  let made: School | undefined
  const whole = (): School => {
    made ??= make()
    return made
  }
  const school = { ...head }
  for (const field of ['naam', 'vestigingen', 'groepen', 'leerlingen', 'leerkrachten'] as const) {
    Object.defineProperty(school, field, { enumerable: true, get: () => whole()[field] })
  }
  return school as School
}
