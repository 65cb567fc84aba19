import { defineWrongSystem } from '../wrong-system.ts'

/** Plain letters only: what is not one becomes a character reference, so that it is read as it stands here. */
const plain = (text: string): Uint8Array =>
  Buffer.from(
    text.replace(/[^\x00-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`),
    'latin1',
  )

export default defineWrongSystem({
  story: 'Het antwoord wordt als UTF-8 gelezen, wat er ook in de kop staat: van Zoë blijft Zo� over.',
  violates: ['I04', 'B25'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'codetabel [iso-8859-1]',
  bend: {
    bytes: (body) =>
      /encoding="(iso-8859-1|windows-1252)"/i.test(Buffer.from(body.slice(0, 100)).toString('latin1'))
        ? plain(new TextDecoder().decode(body))
        : body,
  },
})
