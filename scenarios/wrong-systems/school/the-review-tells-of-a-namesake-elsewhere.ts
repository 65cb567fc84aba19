import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Om een dubbele inschrijving te herkennen noemt de controle wie er op een andere school zo heet, met geboortedatum en klas.',
  violates: ['F10', 'I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'twee-vestigingen-door-het-jaar',
  bend: () => {
    let first = ''
    return {
      calls: (own) => ({
        reset: (start) => {
          first = `${start.brincode}${(start.dependancecode ?? '').padStart(2, '0')}`
          return own.reset(start)
        },
        importeer: async (question) => {
          const answer = await own.importeer(question)
          if (answer.kind !== 'voorstel' || question.school === undefined) return answer
          const { leerlingen, groepen } = await own.toestand({})
          const told = answer.leerlingen.map((line) => {
            const { roepnaam, achternaam } = line.inkomend
            const other = leerlingen.find(
              (one) =>
                (one.school ?? first) !== question.school && one.roepnaam === roepnaam && one.achternaam === achternaam,
            )
            if (line.beslissing !== 'nieuw' || other === undefined) return line
            const klas = groepen.find(({ id }) => other.groepen?.includes(id))?.naam ?? '?'
            const sentence = `Ook op ${other.school ?? first}: ${roepnaam} ${achternaam}, ${other.geboortedatum}, groep ${klas}.`
            return { ...line, redenen: [...(line.redenen ?? []), sentence] }
          })
          return { ...answer, leerlingen: told }
        },
      }),
    }
  },
})
