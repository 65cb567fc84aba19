import { constants, crc32, deflateRawSync } from 'node:zlib'
import { lastOf } from '../../src/within.ts'
import { kept } from './kept.ts'

const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/**
 * One gzip stream of several parts. The last part, which is large and shared by many answers, is compressed once and
 * kept; the small parts before it are flushed to a byte border so that the kept part can follow.
 */
export function gzipParts(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const last = lastOf(parts)
  const before = parts.slice(0, -1).map((part) => deflateRawSync(part, { finishFlush: constants.Z_FULL_FLUSH }))
  let end = kept.packed.of.get(last)
  if (end === undefined) {
    end = deflateRawSync(last, { level: 6 })
    kept.packed.of.set(last, end)
  }
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(
    parts.reduce((crc, part) => crc32(part, crc), 0),
    0,
  )
  trailer.writeUInt32LE(parts.reduce((sum, part) => sum + part.byteLength, 0) % 2 ** 32, 4)
  return [header, ...before, end, trailer]
}

/** Does the caller take gzip? `gzip;q=0` means no. */
export function takesGzip(acceptEncoding: string | undefined): boolean {
  if (acceptEncoding === undefined) return false
  return acceptEncoding.split(',').some((entry) => {
    const [coding, ...parameters] = entry
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    return (
      (coding === 'gzip' || coding === 'x-gzip') &&
      !parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter))
    )
  })
}
