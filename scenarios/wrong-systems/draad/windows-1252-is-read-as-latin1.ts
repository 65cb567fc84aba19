import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat in windows-1252 komt wordt als ISO-8859-1 gelezen: d’Ancona en Šime krijgen een onzichtbaar teken.',
  violates: ['I04', 'B25'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'codetabel [windows-1252]',
  bend: {
    bytes: (body) => {
      const text = Buffer.from(body).toString('latin1')
      return /encoding="windows-1252"/.test(text.slice(0, 100))
        ? Buffer.from(
            text.replace(/[\x80-\x9f]/g, (sign) => `&#${sign.charCodeAt(0)};`),
            'latin1',
          )
        : body
    },
  },
})
