import { describe, expect, test } from '@jest/globals'
import { XmlDocument, type XsdValidator } from 'libxml2-wasm'
import { cases, envelopes } from './cases.ts'
import { accepts, compileWithPrivateTypes, ownDocuments } from './judge.ts'
import { readModel } from './model.ts'
import { type Documents, officialDocuments, officialIsHere } from './official.ts'
import { type Slip, slipsOf } from './slips.ts'

const where = officialIsHere ? describe : describe.skip

/** All of them take minutes (EVERY_SLIP=1); a normal run takes one in so many. */
const stride = process.env.EVERY_SLIP ? 1 : 61

where('a slip of the hand in one of our schemas', () => {
  test.each(['geen', 'smalle-set', 'lvs-set'] as const)(
    'would be noticed by comparing, profile %s',
    (profile) => {
      const ours = ownDocuments(profile)
      const notices = noticing(officialDocuments(profile), ours)
      const survivors: string[] = []
      let made = 0
      for (const [file, text] of ours.texts) {
        if (profile !== 'geen' && file !== 'leerlinggegevens.xsd') continue
        for (const [index, slip] of [...slipsOf(text)].entries()) {
          if (index % stride !== 0) continue
          const schema = compiled({ ...ours, texts: new Map([...ours.texts, [file, slip.schema]]) })
          if (!schema) continue
          made++
          if (!notices(slip, schema)) survivors.push(`${file}: ${slip.name}`)
          schema.dispose()
        }
      }
      expect(survivors).toEqual([])
      expect(made).toBeGreaterThan(5)
      if (stride === 1) console.log(`${made} slips of profile ${profile}, all noticed`)
    },
    900_000,
  )
})

/** Does any message show the mistake? Those with the elements at hand come first. */
function noticing(official: Documents, ours: Documents): (slip: Slip, schema: XsdValidator) => boolean {
  const truth = compileWithPrivateTypes(official)
  const model = readModel(ours.texts.values())
  const corpus = new Map([...cases(model), ...envelopes(model)].map(({ xml, name }) => [xml, name]))
  const verdicts = new Map<string, boolean>()
  return (slip, schema) => {
    const names = [...slip.near, ...slip.near.flatMap((name) => usersOf(name, slip.schema))].map((name) => `/${name}`)
    const differs = (xml: string) => {
      const document = XmlDocument.fromString(xml)
      try {
        const verdict = verdicts.get(xml) ?? accepts(truth, document)
        verdicts.set(xml, verdict)
        return accepts(schema, document) !== verdict
      } finally {
        document.dispose()
      }
    }
    for (const [xml, name] of corpus) if (names.some((one) => name.includes(one)) && differs(xml)) return true
    for (const xml of corpus.keys()) if (differs(xml)) return true
    return false
  }
}

/** Elements that are of a type. */
function usersOf(type: string, schema: string): string[] {
  return [...schema.matchAll(/ name="([^"]*)"[^>]* type="([^"]*)"/g)]
    .filter(([, , of]) => of === type)
    .map(([, name]) => name!)
}

/** Undefined when the mistake leaves no schema at all: that is noticed without a message. */
function compiled(documents: Documents): XsdValidator | undefined {
  try {
    return compileWithPrivateTypes(documents)
  } catch {
    return undefined
  }
}
