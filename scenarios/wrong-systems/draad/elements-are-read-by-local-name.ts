import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elementen worden op hun losse naam gelezen: het eigen blok van de leverancier overschrijft de achternaam.',
  violates: ['I06'],
  ernst: 'S4',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'elementen-die-niemand-kent [wcf]',
  bend: {
    bytes: (body) => {
      const xml = Buffer.from(body).toString()
      if (!xml.includes('<lev:achternaam>')) return body
      const lastWins = xml.replace(/<((?:\w+:)?)leerling .*?<\/\1leerling>/gs, (leerling) => {
        const [, own] = /<lev:achternaam>(.*?)<\/lev:achternaam>/.exec(leerling)!
        return leerling.replace(/(achternaam>)[^<]*/, `$1${own}`)
      })
      return Buffer.from(lastWins)
    },
  },
})
