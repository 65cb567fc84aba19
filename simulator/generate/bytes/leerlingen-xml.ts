import type { SchoolWriter } from '../../../src/uwlr/write-school.ts'
import { dateNumber } from '../days.ts'
import type { Frame } from '../frame.ts'
import type { Plan } from '../group-plan.ts'
import { drawEckids, wordsPerEckid } from '../identifiers.ts'
import { yearFields } from '../leerlingen.ts'
import { voorvoegselAt } from '../names/achternamen.ts'
import type { Naamkeuzes } from '../names/persoonsnamen.ts'
import { drawPupils, type Pupils } from '../pupils.ts'
import { ByteText } from './byte-text.ts'
import { createLeerlingPieces, type LeerlingPieces, type NumberPieces } from './leerling-pieces.ts'
import type { Pieces } from './pieces.ts'

const { floor } = Math

/**
 * Writes the pupils of a generated school without making records of them: byte for byte what `writer` makes of
 * `makeLeerlingen(frame)`, in UTF-8, several times as fast. The bytes are a view on memory that the next school is written
 * over, by whichever writer: send or copy them first.
 *
 * What it prepares for a writer takes a while and is kept as long as the writer: make few of them.
 */
export function writeLeerlingen(frame: Frame, writer: SchoolWriter): Uint8Array {
  let kinds = prepared.get(writer)
  if (kinds === undefined) {
    kinds = { withEckid: createLeerlingPieces(writer, true), withoutEckid: createLeerlingPieces(writer, false) }
    prepared.set(writer, kinds)
  }
  out.length = 0
  writeAll(frame, frame.settled.eckid === 'none' ? kinds.withoutEckid : kinds.withEckid)
  return out.bytes
}

type Kinds = { readonly withEckid: LeerlingPieces; readonly withoutEckid: LeerlingPieces }
const prepared = new WeakMap<SchoolWriter, Kinds>()

const out = new ByteText()

/** In the order of the schema. */
function writeAll(frame: Frame, pieces: LeerlingPieces): void {
  const pupils = drawPupils(frame)
  // Last: its draws stand in memory that the next draws are written over.
  const identity = identityOf(frame, pieces)
  const places = placePieces(frame, pieces)
  for (let pupil = 0; pupil < pupils.man.length; pupil++) {
    out.makeRoom(pieces.most)
    writeIdentity(out, identity, pupil, pieces)
    writeNames(out, pupils.namen, pupil, pieces)
    writeBirth(out, pupils, pupil, pieces)
    places.appendTo(out, rowOfPlace(frame.plan, pupil), 1)
    writeFew(out, frame, pupil, pieces)
    writeNumber(out, pupils.bsn[pupil]!, pieces.bsn[frame.settled.bsn])
  }
}

type Identity = {
  readonly keyOf: (pupil: number) => string
  /** The first key when keys are numbers, which count up. */
  readonly firstNumber: number
  readonly digits: number
  readonly eckids: Uint32Array
}

function identityOf({ settled, stream, keyOf }: Frame, { hasEckid }: LeerlingPieces): Identity {
  const firstKey = keyOf('leerling', 0)
  return {
    keyOf: (pupil) => keyOf('leerling', pupil),
    firstNumber: Number(firstKey),
    digits: settled.keys === 'number' ? firstKey.length : 0,
    eckids: drawEckids(settled.seed, `${stream}/leerling`, hasEckid ? settled.pupils : 0),
  }
}

/** The opening tag as far as the ECK iD. */
function writeIdentity(out: ByteText, identity: Identity, pupil: number, pieces: LeerlingPieces): void {
  out.appendAll(pieces.beforeKey)
  if (pieces.hasKey) {
    if (identity.digits > 0) out.appendDigits(identity.firstNumber + pupil, identity.digits)
    else appendSlowly(out, identity.keyOf(pupil), pieces)
  }
  out.appendAll(pieces.beforeEckid)
  if (pieces.hasEckid) out.appendHex(identity.eckids, pupil * wordsPerEckid, (pupil + 1) * wordsPerEckid)
}

/** Room for the numbers of the pieces of one pupil's names. */
const row = new Int32Array(16)

/** From the end of the opening tag to the day of birth. */
function writeNames(out: ByteText, namen: Naamkeuzes, pupil: number, pieces: LeerlingPieces): void {
  const { achternaam, tweede, roepnaam, eerste, aantal, volgnamen } = namen
  const family = achternaam[pupil]!
  const first = eerste[pupil]!
  const from = pupil * 3
  const to = from + aantal[pupil]!
  let count = 0
  row[count++] = pieces.beforeAchternaam
  if (pieces.hasAchternaam) {
    row[count++] = pieces.achternaam + family
    if (tweede[pupil] !== -1) row[count++] = pieces.tweede + tweede[pupil]!
  }
  row[count++] = pieces.beforeVoornamen + voorvoegselAt[family]!
  if (pieces.hasVoornamen) {
    row[count++] = pieces.voornaam + first
    for (let place = from; place < to; place++) row[count++] = pieces.volgnaam + volgnamen[place]!
  }
  row[count++] = pieces.beforeVoorletters
  if (pieces.hasVoorletters) {
    row[count++] = pieces.letter + first
    for (let place = from; place < to; place++) row[count++] = pieces.letter + volgnamen[place]!
  }
  row[count++] = pieces.beforeRoepnaam
  if (pieces.hasRoepnaam) row[count++] = pieces.voornaam + roepnaam[pupil]!
  row[count++] = pieces.beforeGeboortedatum
  pieces.pieces.appendTo(out, row, count)
}

function writeBirth(out: ByteText, { bornOn, man }: Pupils, pupil: number, pieces: LeerlingPieces): void {
  if (pieces.hasGeboortedatum) out.appendDate(dateNumber(bornOn[pupil]!))
  out.appendAll(pieces.afterGeboortedatum[man[pupil]!]!)
}

const years = 15

function rowOfPlace({ groupOf, yearOf }: Plan, pupil: number): Int32Array {
  row[0] = groupOf[pupil]! * years + yearOf[pupil]!
  return row
}

/** By group and year. */
function placePieces({ settled, stamgroepen }: Frame, pieces: LeerlingPieces): Pieces {
  const fields = Array.from({ length: years }, (_, year) => yearFields(settled, year))
  const { places } = pieces
  places.clear()
  places.range(stamgroepen.length * years, (place) =>
    pieces.plaats(fields[place % years]!, stamgroepen[floor(place / years)]!.key),
  )
  return places
}

/** What few pupils have. */
function writeFew(out: ByteText, frame: Frame, pupil: number, pieces: LeerlingPieces): void {
  const samengesteldeGroepen = frame.samengesteld.keysOf[pupil]
  const { vestigingen } = frame.settled
  if (samengesteldeGroepen !== undefined) appendSlowly(out, pieces.inner({ samengesteldeGroepen }), pieces)
  if (vestigingen === 0) return
  const vestiging = frame.keyOf('vestiging', frame.plan.groupOf[pupil]! % vestigingen)
  appendSlowly(out, pieces.inner({ vestiging }), pieces)
}

/** Any text, and room again for the pupil's other pieces. */
function appendSlowly(out: ByteText, text: string, { most }: LeerlingPieces): void {
  out.append(text)
  out.makeRoom(most)
}

function writeNumber(out: ByteText, bsn: number, { before, digits, after }: NumberPieces): void {
  out.appendAll(before)
  if (digits > 0) out.appendDigits(bsn, digits)
  out.appendAll(after)
}
