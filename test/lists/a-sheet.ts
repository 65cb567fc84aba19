import { crc32 } from 'node:zlib'

type Cell = string | number | { readonly day: number }

/** A small Excel file: a sheet of texts, numbers and days (as Excel counts them, 43163 is 2018-03-04). Written by hand: no writer is a dependency. */
export function aSheet(rows: readonly (readonly Cell[])[]): Uint8Array {
  const cell = (value: Cell, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`
    if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
    return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" s="1"><v>${value.day}</v></c>`
  }
  const lines = rows.map(
    (row, index) => `<row r="${index + 1}">${row.map((one, at) => cell(one, index, at)).join('')}</row>`,
  )
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pack = 'http://schemas.openxmlformats.org/package/2006'
  return zipped({
    '[Content_Types].xml': `<Types xmlns="${pack}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Leerlingen" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  })
}

/** Files in a zip, not packed. */
function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = []
  const index: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(data), 0)
    sizes.writeUInt32LE(data.length, 4)
    sizes.writeUInt32LE(data.length, 8)
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]), sizes, short(path.length), short(0)])
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), common, path, data)
    index.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, Buffer.alloc(10), long(offset), path)
    offset += 4 + common.length + path.length + data.length
  }
  const directory = Buffer.concat(index)
  const count = short(Object.keys(files).length)
  const end = [
    Buffer.from([0x50, 0x4b, 5, 6, 0, 0, 0, 0]),
    count,
    count,
    long(directory.length),
    long(offset),
    short(0),
  ]
  return Buffer.concat([...parts, directory, ...end])
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
