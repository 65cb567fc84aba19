import type { Applied, Bend, Rejudge, Soort, WrongSystem } from '../../wrong-systems/wrong-system.ts'

type Bent = Pick<WrongSystem, 'bend'>

/** A system with two mistakes: in each place first the one bends, then the other what that made of it. */
export const compose = (one: Bent, other: Bent): Bent => ({
  bend: () => both(bendOf(one), bendOf(other)),
})

const bendOf = ({ bend }: Bent): Bend => (typeof bend === 'function' ? bend() : bend)

function both(a: Bend, b: Bend): Bend {
  const { antwoord, bytes, rejudge, applied, calls } = b
  return {
    ...a,
    ...b,
    ...chained('delivery', a, b),
    ...chained('bericht', a, b),
    ...chained('transport', a, b),
    ...chained('client', a, b),
    ...chained('centrum', a, b),
    ...(a.antwoord && antwoord && { antwoord: (heard, asked) => antwoord(a.antwoord!(heard, asked), asked) }),
    ...(a.bytes && bytes && { bytes: (body, status) => bytes(a.bytes!(body, status), status) }),
    ...(a.rejudge && rejudge && { rejudge: bothJudges(a.rejudge, rejudge) }),
    ...(a.applied && applied && { applied: bothApplied(a.applied, applied) }),
    ...(a.calls &&
      calls && {
        calls: (own) => {
          const first = a.calls!(own)
          return { ...first, ...calls({ ...own, ...first }) }
        },
      }),
  }
}

type Chainable = 'delivery' | 'bericht' | 'transport' | 'client' | 'centrum'

function chained<Place extends Chainable>(place: Place, a: Bend, b: Bend): Pick<Bend, Place> {
  const [first, then] = [a[place], b[place]] as (((own: unknown) => unknown) | undefined)[]
  return (first && then ? { [place]: (own: unknown) => then(first(own)) } : {}) as Pick<Bend, Place>
}

function bothJudges(a: NonNullable<Bend['rejudge']>, b: NonNullable<Bend['rejudge']>): NonNullable<Bend['rejudge']> {
  const of = <In extends Soort>(soort: In) => {
    const [first, then] = [a[soort], b[soort]] as (Rejudge<In> | undefined)[]
    const judge: Rejudge<In> | undefined =
      first && then ? (line, held, elsewhere) => then(first(line, held, elsewhere), held, elsewhere) : (first ?? then)
    return judge && { [soort]: judge }
  }
  return { ...of('groep'), ...of('leerkracht'), ...of('leerling') }
}

const bothApplied =
  (a: NonNullable<Bend['applied']>, b: NonNullable<Bend['applied']>): NonNullable<Bend['applied']> =>
  (applied: Applied) => {
    const first = a(applied)
    return { ...first, ...b({ ...applied, after: { ...applied.after, ...first } }) }
  }
