/** Milliseconds of one clock that all clients share. `end` absent: nobody ever said how it went. */
type Span = { readonly start: number; readonly end?: number }

/** A message with results that was brought: `outcome` absent when nobody said. */
export type Bring = Span & {
  readonly kind: 'bring'
  readonly life: number
  readonly keys: readonly string[]
  readonly outcome?: 'confirmed' | 'refused'
}

/** All results of a world as somebody saw them, and what its clock said. */
export type Look = Required<Span> & {
  readonly kind: 'look'
  readonly life: number
  readonly keys: readonly string[]
  /** Milliseconds of the world. */
  readonly now: number
}

/** A call that a storing may strike. */
export type Call = Span & { readonly kind: 'call'; readonly life: number; readonly struck?: boolean }

/** What a client did to a world. A world is dropped and made again under one name: each time is a life of it. */
export type Deed = Bring | Look | Call

/** `nth`: of each life, which call is struck. */
export type History = { readonly deeds: readonly Deed[]; readonly nth: ReadonlyMap<number, number> }

export type Anomaly =
  | 'lost update'
  | 'stale read'
  | 'double strike'
  | 'time going back'
  | 'half a message'
  | 'ghost after drop'
  | 'refused yet kept'
  | 'out of nowhere'

const isBefore = (a: Span, b: Span): boolean => a.end !== undefined && a.end < b.start

/**
 * What cannot have happened in a system in which every deed takes place at one moment between its start and its end, and in
 * which what was confirmed stays. Sentences, each after the name of its anomaly; empty when all is well.
 */
export function anomaliesIn({ deeds, nth }: History): readonly string[] {
  const lives = [...new Set(deeds.map(({ life }) => life))]
  return lives.flatMap((life) => {
    const own = deeds.filter((deed) => deed.life === life)
    const looks = own.filter((deed) => deed.kind === 'look')
    const brings = own.filter((deed) => deed.kind === 'bring')
    const elsewhere = new Set(deeds.flatMap((deed) => (deed.kind === 'bring' && deed.life !== life ? deed.keys : [])))
    return [
      ...looks.flatMap((look) => inLook(look, brings, looks, elsewhere)),
      ...inTime(looks),
      ...inCalls(
        own.filter((deed) => deed.kind === 'call'),
        nth.get(life),
        life,
      ),
    ]
  })
}

const said = (anomaly: Anomaly, what: string): string => `${anomaly}: ${what}`

function inLook(
  look: Look,
  brings: readonly Bring[],
  looks: readonly Look[],
  elsewhere: ReadonlySet<string>,
): readonly string[] {
  const seen = new Set(look.keys)
  const where = `in life ${look.life} at ${look.start}`
  const found: string[] = []
  for (const bring of brings) {
    const there = bring.keys.filter((key) => seen.has(key))
    if (there.length > 0 && there.length < bring.keys.length)
      found.push(said('half a message', `${there} of ${bring.keys} ${where}`))
    if (there.length > 0 && bring.outcome === 'refused') found.push(said('refused yet kept', `${there} ${where}`))
    if (there.length === 0 && bring.outcome === 'confirmed' && isBefore(bring, look))
      found.push(said('lost update', `${bring.keys} ${where}`))
    if (there.length > 0 && bring.start > look.end) found.push(said('out of nowhere', `${there} ${where}`))
  }
  for (const earlier of looks) {
    if (!isBefore(earlier, look)) continue
    const gone = earlier.keys.filter((key) => !seen.has(key))
    if (gone.length > 0) found.push(said('stale read', `${gone} was seen at ${earlier.start} and not ${where}`))
  }
  const own = new Set(brings.flatMap(({ keys }) => keys))
  for (const key of look.keys) {
    if (own.has(key)) continue
    found.push(said(elsewhere.has(key) ? 'ghost after drop' : 'out of nowhere', `${key} ${where}`))
  }
  return found
}

function inTime(looks: readonly Look[]): readonly string[] {
  return looks.flatMap((look) =>
    looks
      .filter((earlier) => isBefore(earlier, look) && earlier.now > look.now)
      .map((earlier) => said('time going back', `from ${earlier.now} to ${look.now} in life ${look.life}`)),
  )
}

/** Calls of which nobody said how they went may have been counted, and struck. */
function inCalls(calls: readonly Call[], nth: number | undefined, life: number): readonly string[] {
  if (nth === undefined) return []
  const struck = calls.filter((call) => call.struck === true)
  const unknown = calls.filter((call) => call.struck === undefined)
  const found: string[] = []
  if (struck.length > 1) found.push(said('double strike', `${struck.length} calls of life ${life}`))
  for (const call of struck) {
    const surelyBefore = calls.filter((other) => other !== call && isBefore(other, call)).length
    const atMost = calls.filter(
      (other) => other === call || other.start <= (call.end ?? Number.POSITIVE_INFINITY),
    ).length
    if (surelyBefore >= nth)
      found.push(said('double strike', `call ${surelyBefore + 1} or later of life ${life}, for ${nth}`))
    if (atMost < nth) found.push(said('double strike', `call ${atMost} at most of life ${life}, for ${nth}`))
  }
  if (struck.length === 0 && unknown.length === 0 && calls.length >= nth)
    found.push(said('lost update', `call ${nth} of life ${life} was not struck`))
  return found
}
