import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { createValidator } from '../../../../contracts/schema/validator.ts'
import { build, tapeOf } from './build.ts'
import { cases, envelopes } from './cases.ts'
import { damages } from './damage.ts'
import { accepts, compileWithPrivateTypes, ownDocuments } from './judge.ts'
import { aut, copy, enveloped, isNode, lg, type Node, nodesIn, write } from './message.ts'
import { readModel } from './model.ts'
import { type Documents, officialDocuments, officialIsHere } from './official.ts'

const where = officialIsHere ? describe : describe.skip

where.each(['geen', 'smalle-set', 'lvs-set'] as const)('compared with the official schemas, profile %s', (profile) => {
  const both = (): [Documents, Documents] => [officialDocuments(profile), ownDocuments(profile)]

  test('ours defines the same messages', () => {
    const [official, own] = both().map(({ texts }) => [...readModel(texts.values()).keys()].sort())
    expect(own).toEqual(official)
  })

  /** The messages of leerlinggegevens differ by profile; those of the other namespaces are compared once. */
  const casesOf = ({ texts }: Documents) => {
    const model = readModel(texts.values())
    if (profile === 'geen') return [...cases(model), ...envelopes(model)]
    return [...cases(new Map([...model].filter(([name]) => name.startsWith(`{${lg}}`))))]
  }

  test('both judge alike, whatever is done to any element of any message; by default but for later school years', () => {
    const documents = both()
    const [official, own, open] = [...documents, ownDocuments(profile, 'open')].map(compileWithPrivateTypes)
    const count = { valid: 0, invalid: 0 }
    const differences: string[] = []
    const years = new Set<string>()
    const seen = new Set<string>()
    for (const { xml, name } of documents.flatMap(casesOf)) {
      if (seen.has(xml)) continue
      seen.add(xml)
      const document = XmlDocument.fromString(xml)
      const valid = accepts(official!, document)
      count[valid ? 'valid' : 'invalid']++
      if (name.includes('schooljaar') && accepts(open!, document) !== valid)
        years.add(/schooljaar>([^<]*)</.exec(xml)?.[1] ?? xml)
      if (accepts(own!, document) !== valid)
        differences.push(`${valid ? 'valid' : 'invalid'} officially, not here: ${name}\n${xml}`)
      document.dispose()
    }
    expect(differences.slice(0, 3)).toEqual([])
    expect([...years]).toEqual(['2025-2026'])
    expect(count.valid).toBeGreaterThan(1000)
    expect(count.invalid).toBeGreaterThan(5000)
  })

  test('both judge alike about messages with any combination of fields, any damage, bare or in an envelope', async () => {
    const documents = officialDocuments(profile)
    const official = compileWithPrivateTypes(documents)
    const own = await createValidator({ version: '2.2', profile, schooljaar: 'official', oddities: 'official' })
    const model = readModel(documents.texts.values())
    const roots = [...model.values()]
    const header = model.get(`{${aut}}autorisatie`)!
    const count = { valid: 0, invalid: 0 }
    fc.assert(
      fc.property(
        fc.nat(),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('prefixes' as const, 'default' as const),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
        (which, numbers, style, inEnvelope, wounds) => {
          const tape = tapeOf(numbers)
          const bare = withoutPrivateTypes(build(roots[which % roots.length]!, tape))
          const message = wound(inEnvelope ? enveloped(bare, build(header, tape)) : bare, wounds)
          const xml = write(message, style)
          const document = XmlDocument.fromString(xml)
          const valid = accepts(official, document)
          document.dispose()
          count[valid ? 'valid' : 'invalid']++
          expect([own.validate(xml).length === 0, xml]).toEqual([valid, xml])
        },
      ),
      { numRuns: 1000, seed: 22 },
    )
    expect(Math.min(count.valid, count.invalid)).toBeGreaterThan(150)
  })
})

/** The validator that users get knows no private types. */
function withoutPrivateTypes(message: Node): Node {
  const isPrivate = (node: Node) => node.attributes.some(({ value }) => value.startsWith('eigen:'))
  for (const node of nodesIn(message)) {
    const kept = node.children.filter((child) => !isNode(child) || !nodesIn(child).some(isPrivate))
    if (node.name === 'toevoegingen' || kept.length < node.children.length) node.children = kept
  }
  return message
}

function wound(message: Node, wounds: readonly (readonly [number, number])[]): Node {
  const wounded = copy(message)
  for (const [where, what] of wounds) {
    const nodes = nodesIn(wounded)
    const node = nodes[where % nodes.length]!
    const parent = nodes.find(({ children }) => children.includes(node))
    damages[what % damages.length]!.do(node, parent)
  }
  return wounded
}
