import { type Aansluiting, exampleEnvelope, manualSchool } from '../../simulator/index.ts'
import { type Drainable, listenFor } from '../../simulator/port/listen.ts'
import type { TeamSimulator } from '../../simulator/team/team-simulator.ts'
import { sharedTestcentrumOf } from '../../stage/testcentrum/mount.ts'

/** A process of several, with the testcentrum that they share beside it. */
export async function listenAsOne(team: TeamSimulator): Promise<Drainable> {
  let address = ''
  const listening = await listenFor(team, { mounts: [sharedTestcentrumOf(team, { address: () => address })] })
  address = listening.url
  return listening
}

/** What one call gave: `unknown` when nobody said whether it happened. */
export type Said =
  | { readonly kind: 'well'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }

/** Calls to one process, as an EA and as a test make them. */
export function callerOf(url: () => string) {
  const call = async (path: string, init: RequestInit): Promise<Said> => {
    try {
      const response = await fetch(`${url()}${path}`, { ...init, signal: AbortSignal.timeout(15_000) })
      const text = await response.text()
      if (response.ok) return { kind: 'well', text }
      const isAway = /TijdelijkNietBeschikbaar|"code":"storage"/.test(text)
      return { kind: isAway ? 'unknown' : 'refused', text }
    } catch (error) {
      const { cause } = error as { cause?: NodeJS.ErrnoException }
      return { kind: 'unknown', text: `${error} ${cause?.code ?? ''}` }
    }
  }
  const soap = (world: string, service: string, body: string) =>
    call(`${world === 'default' ? '' : `/w/${world}`}/uwlr/${service}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
    })
  const json = (base: string) => (method: string, path: string, body?: unknown) =>
    call(`${base}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
  return {
    control: json('/control'),
    testcentrum: json('/testcentrum'),
    fetchSchool: (world: string, aansluiting: Aansluiting) =>
      soap(world, 'leerlinggegevens', exampleEnvelope(aansluiting)),
    bring: (world: string, aansluiting: Aansluiting, keys: readonly string[], aanmaakdatum: string) =>
      soap(world, 'leerresultaten', resultaten(aansluiting, keys, aanmaakdatum)),
  }
}

export type Caller = ReturnType<typeof callerOf>

/** One message with a result for each key. */
function resultaten(
  { schooljaar, brincode, autorisatiesleutel, klantcode, klantnaam }: Aansluiting,
  keys: readonly string[],
  aanmaakdatum: string,
): string {
  const leerlingid = manualSchool(schooljaar).leerlingen[0]!.key
  const results = keys.map(
    (key) =>
      `<resultaat key="${key}"><afnamedatum>${schooljaar.slice(0, 4)}-11-20</afnamedatum><toetscode>t</toetscode><score>12</score></resultaat>`,
  )
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>
<autorisatie xmlns="http://www.edustandaard.nl/leerresultaten/2/autorisatie"><autorisatiesleutel>${autorisatiesleutel}</autorisatiesleutel><klantcode>${klantcode}</klantcode><klantnaam>${klantnaam}</klantnaam></autorisatie>
</s:Header><s:Body><leerresultaten_verzoek xmlns="http://www.edustandaard.nl/leerresultaten/2/leerresultaten">
<school><schooljaar>${schooljaar}</schooljaar><brincode>${brincode}</brincode><aanmaakdatum>${aanmaakdatum}</aanmaakdatum><xsdversie>2.2</xsdversie></school>
<toetsafnames><toetsafname><leerlingid>${leerlingid}</leerlingid><resultaten>${results.join('')}</resultaten></toetsafname></toetsafnames>
<toetsen><toets><toetscode>t</toetscode><toetsnormering><norm><term>voldoende</term><beginnormwaarde>0</beginnormwaarde><eindnormwaarde>20</eindnormwaarde></norm></toetsnormering></toets></toetsen>
</leerresultaten_verzoek></s:Body></s:Envelope>`
}
