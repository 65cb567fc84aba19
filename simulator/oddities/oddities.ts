import { childrenWithoutNamespace } from './message/children-without-namespace.ts'
import { headerOutOfOrder } from './message/header-out-of-order.ts'
import { klantLeftEmpty } from './message/klant-left-empty.ts'
import { typesOnEveryElement } from './message/types-on-every-element.ts'
import type { Draft, Oddity } from './oddity.ts'
import { keyAsField } from './results/key-as-field.ts'
import { normWithoutTermOrBegin } from './results/norm-without-term-or-begin.ts'
import { scoreThatIsNoWholeNumber } from './results/score-that-is-no-whole-number.ts'
import { blanksAroundValues } from './school/blanks-around-values.ts'
import { brincodeAndSchoolkeyTogether } from './school/brincode-and-schoolkey-together.ts'
import { brincodeInLowerCase } from './school/brincode-in-lower-case.ts'
import { brincodeWithDependance } from './school/brincode-with-dependance.ts'
import { dependancecodeOfOneDigit } from './school/dependancecode-of-one-digit.ts'
import { fieldsOutOfOrder } from './school/fields-out-of-order.ts'
import { gegevenssetidLeftEmpty } from './school/gegevenssetid-left-empty.ts'
import { momentThatIsNone } from './school/moment-that-is-none.ts'
import { schooljaarInShort } from './school/schooljaar-in-short.ts'
import { schooljaarLeftEmpty } from './school/schooljaar-left-empty.ts'
import { schoolkeyLeftEmpty } from './school/schoolkey-left-empty.ts'
import { xsdversieLeftEmptyOrOne } from './school/xsdversie-left-empty-or-one.ts'

/** Every oddity of a request that lenient mode mends, in the order in which they are mended. */
export const oddities: readonly Oddity[] = [
  childrenWithoutNamespace,
  typesOnEveryElement,
  headerOutOfOrder,
  klantLeftEmpty,
  blanksAroundValues,
  brincodeInLowerCase,
  brincodeWithDependance,
  dependancecodeOfOneDigit,
  schoolkeyLeftEmpty,
  brincodeAndSchoolkeyTogether,
  schooljaarLeftEmpty,
  schooljaarInShort,
  xsdversieLeftEmptyOrOne,
  gegevenssetidLeftEmpty,
  momentThatIsNone,
  fieldsOutOfOrder,
  keyAsField,
  scoreThatIsNoWholeNumber,
  normWithoutTermOrBegin,
]

/** Mends everything that can be mended; returns the oddities that were there. */
export const mendOddities = (draft: Draft): readonly Oddity[] => oddities.filter((oddity) => oddity.mend(draft))
