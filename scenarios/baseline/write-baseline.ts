import { type Document, isMap, isScalar, parseDocument, type YAMLMap, YAMLSeq } from 'yaml'
import { isOver } from './against.ts'
import { mateText } from './mate.ts'
import { type Soorten, soortenOf, type Verteld } from './soorten.ts'

const head =
  ` Wat dit systeem fout doet en waarvan dat bekend is: koppelproef run --baseline zakt alleen op wat hier niet staat.
 Geschreven door koppelproef run --update-baseline. Vrij om bij te schrijven: reden, en tot (JJJJ-MM-DD).
`.trimEnd()

/**
 * A baseline after this run. What was told stands in it as it failed, or not at all; what was not told, or got no answer in time, stays
 * as it was, and of what was skipped that to which it did not come. Reasons, days and comments of what stays, stay. In the order of names. `written`: the file as it is, valid. Absent:
 * there is none.
 */
export function writeBaseline(written: string | undefined, verhalen: readonly Verteld[]): string {
  const document = parseDocument(written ?? 'bekend: []\n')
  if (written === undefined) document.commentBefore = head
  const entries = entriesOf(document)
  // The comment above the first entry is kept by the list: it belongs to the entry.
  const [first] = entries
  const list = document.get('bekend')
  if (first !== undefined && list instanceof YAMLSeq && list.commentBefore) {
    first.commentBefore = list.commentBefore
    list.commentBefore = null
  }
  const byName = new Map(entries.map((entry) => [String(entry.get('verhaal')), entry]))
  for (const told of verhalen) {
    if (told.isStil) continue
    const soorten = soortenOf(told)
    const was = byName.get(told.naam)
    if (told.verdict === 'overgeslagen') {
      if (was !== undefined && leavesNothing(was, told, soorten)) byName.delete(told.naam)
    } else if (Object.keys(soorten).length === 0) byName.delete(told.naam)
    else byName.set(told.naam, entryOf(document, told, soorten, was))
  }
  const sorted = new YAMLSeq(document.schema)
  sorted.items = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  sorted.flow = sorted.items.length === 0
  document.set('bekend', sorted)
  return document.toString({ lineWidth: 0 })
}

function entriesOf(document: Document): readonly YAMLMap[] {
  const list = document.get('bekend')
  return list instanceof YAMLSeq ? list.items.filter(isMap) : []
}

/** Takes out of an entry what is over. */
function takeOut(faalt: YAMLMap, told: Verteld, soorten: Soorten): void {
  for (const { key } of [...faalt.items]) {
    const soort = String(isScalar(key) ? key.value : key)
    if (isOver(told, soorten, soort)) faalt.delete(soort)
  }
}

/** The same, and whether that was all. */
function leavesNothing(entry: YAMLMap, told: Verteld, soorten: Soorten): boolean {
  const faalt = entry.get('faalt')
  if (!isMap(faalt)) return false
  takeOut(faalt, told, soorten)
  return faalt.items.length === 0
}

/** The entry of a story, as it was but for what it fails by. A story that broke down was not seen to mend anything. */
function entryOf(document: Document, told: Verteld, soorten: Soorten, was: YAMLMap | undefined): YAMLMap {
  const faalt = was?.get('faalt')
  const texts = Object.fromEntries(Object.entries(soorten).map(([soort, mate]) => [soort, mateText(mate)]))
  if (was === undefined || !isMap(faalt)) return document.createNode({ verhaal: told.naam, faalt: texts }) as YAMLMap
  takeOut(faalt, told, soorten)
  for (const [soort, text] of Object.entries(texts)) if (faalt.get(soort) !== text) faalt.set(soort, text)
  return was
}
