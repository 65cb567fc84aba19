import { createCipheriv, createHmac } from 'node:crypto'
import type { Random } from '../../simulator/random.ts'
import { itemAt } from '../within.ts'

/** Bytes that only who has the secret can make: HMAC-SHA-256 under it, as many blocks as are asked for. */
export function keyedBytes(secret: string, name: string, count: number): Buffer {
  const blocks: Buffer[] = []
  for (let block = 0; block * 32 < count; block++)
    blocks.push(createHmac('sha256', secret).update(`${block}/${name}`).digest())
  return Buffer.concat(blocks).subarray(0, count)
}

const zeros = Buffer.alloc(512)

/** A stream of random numbers under a secret. What came out says nothing of what comes, nor of the secret. */
export function keyedRandom(secret: string, name: string): Random {
  // AES-256 in counter mode over zeros, under a key of this name alone.
  const stream = createCipheriv('aes-256-ctr', keyedBytes(secret, name, 32), Buffer.alloc(16))
  let bytes = Buffer.alloc(0)
  let at = 0
  const next = (): number => {
    if (at === bytes.length) {
      bytes = stream.update(zeros)
      at = 0
    }
    at += 4
    return bytes.readUInt32BE(at - 4) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, below(items.length)),
  }
}

const rounds = 10

/**
 * One number for another, one to one, below `size`: a balanced Feistel network of ten rounds under the secret, walked until it
 * is back in range. `tweak` names what kind of number it is: another kind, another order.
 */
export function permuted(secret: string, tweak: string, value: bigint, size: bigint): bigint {
  if (size < 2n) return value
  const half = Math.max(1, Math.ceil((size - 1n).toString(2).length / 2))
  const width = BigInt(half)
  const mask = (1n << width) - 1n
  let now = value
  do {
    let [left, right] = [now >> width, now & mask]
    for (let round = 0; round < rounds; round++) {
      const bytes = keyedBytes(secret, `${tweak}/${size}/${round}/${right}`, Math.ceil(half / 8))
      ;[left, right] = [right, left ^ (BigInt(`0x${bytes.toString('hex')}`) & mask)]
    }
    now = (left << width) | right
  } while (now >= size)
  return now
}
