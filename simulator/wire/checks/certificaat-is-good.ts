import { judgeCertificaat } from '../../koppelingen/opens.ts'
import { defineCheck } from '../check.ts'

export const certificaatIsGood = defineCheck({
  name: 'certificaat-is-good',
  judge: ({ koppeling, certificaat }) => {
    const verdict = koppeling === undefined ? 'good' : judgeCertificaat(koppeling, certificaat)
    if (verdict === 'good') return undefined
    const story =
      verdict === 'absent'
        ? 'Deze koppeling vraagt een clientcertificaat, en de verbinding had er geen.'
        : 'Het clientcertificaat is een ander dan dat van deze koppeling.'
    return { code: 'Client.AutorisatieOngeldig', why: [story] }
  },
})
