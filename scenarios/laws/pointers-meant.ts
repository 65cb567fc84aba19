import type { Toestand } from '../../contracts/adapter/adapter.ts'
import type { EaAanwijzing, Stap } from '../language/scenario.ts'
import { inEa, type Story, staysAs } from '../run/story.ts'
import { resultsOn } from '../steps/one-result.ts'

/** Steps that take a card that was merged for the one that it became. */
const aboutResults: ReadonlySet<Stap['doe']> = new Set(['normeer', 'verplaats-resultaat', 'verwijder-resultaat'])

/** The records that the pointers of a step meant in the state before it. */
export function withPointers(story: Story, stap: Stap, voor: Toestand): { gewezen?: Readonly<Record<string, string>> } {
  const fields = ['leerling', 'blijft', 'verdwijnt', 'van', 'naar', 'verwerker'] as const
  const isOfResult = aboutResults.has(stap.doe)
  const gewezen: (readonly [string, string])[] = fields.flatMap((field) => {
    const pointer = (stap as { readonly [Field in (typeof fields)[number]]?: EaAanwijzing })[field]
    if (pointer === undefined || stap.doe === 'beslis') return []
    // A test that lay ready for a card that was merged since is of who stayed, and so is a result that is given to it.
    if (isOfResult && pointer.ea !== undefined && story.samengevoegd.has(pointer.ea))
      return [[field, staysAs(story, pointer.ea)] as const]
    const [one, ...more] = inEa(story, field === 'verwerker' ? 'leerkracht' : 'leerling', pointer, voor)
    if (one === undefined || more.length > 0) return []
    return [[field, isOfResult && field !== 'verwerker' ? staysAs(story, one.id) : one.id] as const]
  })
  const resultaat = resultMeant(stap, Object.fromEntries(gewezen).van, voor)
  if (resultaat !== undefined) gewezen.push(['resultaat', resultaat])
  return gewezen.length === 0 ? {} : { gewezen: Object.fromEntries(gewezen) }
}

/** Id of the one result that a step moves or removes. Undefined: none, or it cannot be told. */
function resultMeant(stap: Stap, van: string | undefined, { resultaten }: Toestand): string | undefined {
  if (stap.doe !== 'verplaats-resultaat' && stap.doe !== 'verwijder-resultaat') return undefined
  const [one, ...more] = resultsOn(resultaten ?? [], { leerling: van, ...stap })
  return more.length === 0 ? one?.id : undefined
}
