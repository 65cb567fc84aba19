import { defineCheck, type Objection } from '../check.ts'

export const headerIsComplete = defineCheck({
  name: 'header-is-complete',
  judge: ({ reading: { autorisatie, headerProblems } }) => {
    const refuse = (why: readonly string[]): Objection => ({ code: 'Client.AutorisatieOngeldig', why })
    if (autorisatie === undefined)
      return refuse(['De SOAP-kop heeft geen <autorisatie> in de namespace van autorisatie.'])
    return headerProblems.length === 0
      ? undefined
      : refuse(headerProblems.map(({ path, line, message }) => `${path} (regel ${line}): ${message}.`))
  },
})
