import { defineWrongSystem } from './wrong-system.ts'

export const byteOrderMarkBreaks = defineWrongSystem({
  name: 'byte-order-mark-breaks',
  story: 'Een BOM vooraan en het is geen XML meer.',
  violates: ['I04'],
  caughtBy: 'andere-schrijfwijze [cdata]',
  bend: {
    bytes: (body) => (body[0] === 0xef && body[1] === 0xbb ? new TextEncoder().encode('geen xml') : body),
  },
})
