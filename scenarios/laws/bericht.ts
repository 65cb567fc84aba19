import type { JournalEntry } from '../../simulator/world/journal.ts'
import { momentOf } from '../../src/time/dutch-time.ts'
import type { Bericht } from './trail.ts'

/** What of an exchange concerns laws. */
export function berichtOf({ number, request, operation, outcome, decided, why, at }: JournalEntry): Bericht {
  const isQuestion = operation !== undefined && operation !== 'BrengLeerresultaten'
  const sinds = isQuestion ? sindsOf(request.body) : undefined
  const resultaten = operation === 'BrengLeerresultaten' ? resultatenOf(request.body) : undefined
  // Of the schema itself: that the moment must rise is another check. A number goes back as the LAS gave it, too long or not.
  const vormfout =
    operation === 'BrengLeerresultaten' && outcome === 'fault' && decided === 'message-is-valid'
      ? why.find((problem) => !/\/(leerlingid|eckid|resultaatverwerkerid) /.test(problem))
      : undefined
  return {
    nummer: number,
    url: request.url,
    headers: request.headers,
    ...(sinds !== undefined && { sinds }),
    // The LAS puts the second of its answer in it.
    ...(isQuestion && outcome === 'gegevens' && { gegeven: Math.floor(at / 1000) * 1000 }),
    ...(resultaten && { resultaten }),
    ...(vormfout !== undefined && { vormfout }),
  }
}

/** Plain letters only are looked for, so the encoding makes no difference. */
const plain = (body: Uint8Array): string =>
  Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1').replaceAll('\0', '')

function sindsOf(body: Uint8Array): number | undefined {
  const said = /laatstontvangengegevens[^>]*>([^<]+)</.exec(plain(body))?.[1]
  return said === undefined ? undefined : momentOf(said)
}

function resultatenOf(body: Uint8Array): Bericht['resultaten'] {
  const text = plain(body)
  const schooljaar = /schooljaar[^>]*>\s*(\d{4}-\d{4})\s*</.exec(text)?.[1]
  const dagen = [...text.matchAll(/afnamedatum[^>]*>\s*(\d{4}-\d{2}-\d{2})/g)].map(([, day = '']) => day)
  return schooljaar === undefined || dagen.length === 0 ? undefined : { schooljaar, dagen, kinderen: kinderenIn(text) }
}

type Kinderen = NonNullable<Bericht['resultaten']>['kinderen']

/** The two numbers of each child that has both in a message, and which tests go under them. */
function kinderenIn(text: string): Kinderen {
  if (!/[<:]eckid[\s>]/.test(text)) return []
  return [...text.matchAll(/<(?:\w+:)?toetsafname[\s>][\s\S]*?<\/(?:\w+:)?toetsafname>/g)].flatMap(([afname]) => {
    const [leerlingid, eckid] = ['leerlingid', 'eckid'].map((name) => textIn(afname, name))
    const toetsen = [...afname.matchAll(/<(?:\w+:)?toetscode(?:\s[^>]*)?>([^<]*)</g)].map(([, code = '']) =>
      code.trim(),
    )
    return leerlingid && eckid ? [{ leerlingid, eckid, toetsen }] : []
  })
}

/** The text of the first element of this name, whatever its prefix. */
const textIn = (xml: string, name: string): string | undefined =>
  new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1]?.trim()
