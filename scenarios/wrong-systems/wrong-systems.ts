import { aanmaakdatumNeverChanges } from './aanmaakdatum-never-changes.ts'
import { abortApplies } from './abort-applies.ts'
import { absentBirthDateBecomes1970 } from './absent-birth-date-becomes-1970.ts'
import { absentBirthDatesAreEqual } from './absent-birth-dates-are-equal.ts'
import { absentEckidWipesTheStoredOne } from './absent-eckid-wipes-the-stored-one.ts'
import { absentTeachersAreRemoved } from './absent-teachers-are-removed.ts'
import { accentsAreStripped } from './accents-are-stripped.ts'
import { acceptsAnotherSchool } from './accepts-another-school.ts'
import { acceptsAnotherYear } from './accepts-another-year.ts'
import { applyingTwiceDoubles } from './applying-twice-doubles.ts'
import { birthDatesShiftADay } from './birth-dates-shift-a-day.ts'
import { brokenAnswerIsAnEmptySchool } from './broken-answer-is-an-empty-school.ts'
import { changedBirthDateIsNotAsked } from './changed-birth-date-is-not-asked.ts'
import { choicesAreNotKept } from './choices-are-not-kept.ts'
import { combinationGroupsAreDoubled } from './combination-groups-are-doubled.ts'
import { confirmsByItself } from './confirms-by-itself.ts'
import { dayAndMonthAreSwapped } from './day-and-month-are-swapped.ts'
import { deactivatesNobody } from './deactivates-nobody.ts'
import { deactivatesTheGroupsLeftOut } from './deactivates-the-groups-left-out.ts'
import { deactivatesTheMoved } from './deactivates-the-moved.ts'
import { deactivatesThoseNotImported } from './deactivates-those-not-imported.ts'
import { doubtBecomesALink } from './doubt-becomes-a-link.ts'
import { doubtBecomesNew } from './doubt-becomes-new.ts'
import { dummyKeysAreKept } from './dummy-keys-are-kept.ts'
import { duplicateEckidFirstWins } from './duplicate-eckid-first-wins.ts'
import { duplicateKeyLastWins } from './duplicate-key-last-wins.ts'
import { earlyEnrolmentsAreDropped } from './early-enrolments-are-dropped.ts'
import { eckidIsIgnored } from './eckid-is-ignored.ts'
import { everyYearMustBeInAnOldList } from './every-year-must-be-in-an-old-list.ts'
import { faultIsNoData } from './fault-is-no-data.ts'
import { faultcodeIsLost } from './faultcode-is-lost.ts'
import { forgetsNietImporteren } from './forgets-niet-importeren.ts'
import { futureLeaversAreOutAlready } from './future-leavers-are-out-already.ts'
import { geengegevensEmptiesTheSchool } from './geengegevens-empties-the-school.ts'
import { geenwijzigingenEmptiesTheSchool } from './geenwijzigingen-empties-the-school.ts'
import { givesUpWhenTheLasIsBusy } from './gives-up-when-the-las-is-busy.ts'
import { groupOverrulesThePupilsJaargroep } from './group-overrules-the-pupils-jaargroep.ts'
import { groupsAreLinkedOnKeyOverYears } from './groups-are-linked-on-key-over-years.ts'
import { importAppliesAtOnce } from './import-applies-at-once.ts'
import { inactivePupilsAreNotSearched } from './inactive-pupils-are-not-searched.ts'
import { instructionGroupsAreSkipped } from './instruction-groups-are-skipped.ts'
import { invitesAtEveryImport } from './invites-at-every-import.ts'
import { invitesOnImport } from './invites-on-import.ts'
import { jaargroepZeroIsDropped } from './jaargroep-zero-is-dropped.ts'
import { keyWinsOverEckid } from './key-wins-over-eckid.ts'
import { keyZeroIsEmpty } from './key-zero-is-empty.ts'
import { keysAreLowerCased } from './keys-are-lower-cased.ts'
import { keysAreNumbers } from './keys-are-numbers.ts'
import { keysAreTrimmed } from './keys-are-trimmed.ts'
import { knowsPeopleByNumberOnly } from './knows-people-by-number-only.ts'
import { laterEckidIsNotStored } from './later-eckid-is-not-stored.ts'
import { leaversAreDeleted } from './leavers-are-deleted.ts'
import { leaversComeInAsNew } from './leavers-come-in-as-new.ts'
import { leerlingidIsANumber } from './leerlingid-is-a-number.ts'
import { leerlingidIsTrimmed } from './leerlingid-is-trimmed.ts'
import { linksLastYearsGroup } from './links-last-years-group.ts'
import { linksOnEckidWithoutLooking } from './links-on-eckid-without-looking.ts'
import { linksOnKeyAlone } from './links-on-key-alone.ts'
import { linksOnNameOnly } from './links-on-name-only.ts'
import { linksOnRoepnaamAndBirthDate } from './links-on-roepnaam-and-birth-date.ts'
import { linksOnSurnameAndBirthDate } from './links-on-surname-and-birth-date.ts'
import { linksTeachersOnEMailOnly } from './links-teachers-on-e-mail-only.ts'
import { linksTeachersOnKeyAlone } from './links-teachers-on-key-alone.ts'
import { linksTeachersOnSurname } from './links-teachers-on-surname.ts'
import { longKeysAreCut } from './long-keys-are-cut.ts'
import { longNamesAreCut } from './long-names-are-cut.ts'
import { marksInNamesAreCleaned } from './marks-in-names-are-cleaned.ts'
import { movedPupilIsInBothGroups } from './moved-pupil-is-in-both-groups.ts'
import { movedPupilStaysInTheOldGroup } from './moved-pupil-stays-in-the-old-group.ts'
import { nameChangeIsNotTakenOver } from './name-change-is-not-taken-over.ts'
import { nameChangeMakesANewPupil } from './name-change-makes-a-new-pupil.ts'
import { namesAreComparedLetterByLetter } from './names-are-compared-letter-by-letter.ts'
import { neverWarns } from './never-warns.ts'
import { newAddressGetsAnInvitation } from './new-address-gets-an-invitation.ts'
import { oneGroupIsNoList } from './one-group-is-no-list.ts'
import { onePupilIsNoList } from './one-pupil-is-no-list.ts'
import { oneRefusedPupilStopsAll } from './one-refused-pupil-stops-all.ts'
import { oneTeacherIsNoList } from './one-teacher-is-no-list.ts'
import { oneTeacherPerGroup } from './one-teacher-per-group.ts'
import { otherGenderMakesANewPupil } from './other-gender-makes-a-new-pupil.ts'
import { pupilsAndTeachersShareNumbers } from './pupils-and-teachers-share-numbers.ts'
import { pupilsOfAGroupWithoutTeacherAreDropped } from './pupils-of-a-group-without-teacher-are-dropped.ts'
import { pupilsOfAnUnknownGroupAreDropped } from './pupils-of-an-unknown-group-are-dropped.ts'
import { pupilsWithoutGroupAreDropped } from './pupils-without-group-are-dropped.ts'
import { pupilsWithoutSurnameAreSkipped } from './pupils-without-surname-are-skipped.ts'
import { refusedResultsCountAsSent } from './refused-results-count-as-sent.ts'
import { refusesShortDependancecode } from './refuses-short-dependancecode.ts'
import { renamedGroupBecomesNew } from './renamed-group-becomes-new.ts'
import { renamedGroupKeepsItsOldName } from './renamed-group-keeps-its-old-name.ts'
import { renewedKeyIsNotStored } from './renewed-key-is-not-stored.ts'
import { resultsGetNewKeys } from './results-get-new-keys.ts'
import { resultsOfAWrongLinkStay } from './results-of-a-wrong-link-stay.ts'
import { resultsShareAKeyPerPupil } from './results-share-a-key-per-pupil.ts'
import { returnedPupilStaysInactive } from './returned-pupil-stays-inactive.ts'
import { roepnaamIsCutAtASpace } from './roepnaam-is-cut-at-a-space.ts'
import { sameNamedGroupsBecomeOne } from './same-named-groups-become-one.ts'
import { scoreZeroIsEmpty } from './score-zero-is-empty.ts'
import { sendsResultsFromBefore } from './sends-results-from-before.ts'
import { takesAnyBrincode } from './takes-any-brincode.ts'
import { takesAnyEMailAddress } from './takes-any-e-mail-address.ts'
import { teachersWithoutEMailAreSkipped } from './teachers-without-e-mail-are-skipped.ts'
import { teachersWithoutEckidAreSkipped } from './teachers-without-eckid-are-skipped.ts'
import { teachersWithoutGroupsAreImported } from './teachers-without-groups-are-imported.ts'
import { textIsLatin1 } from './text-is-latin1.ts'
import { typedAddressIsOverwritten } from './typed-address-is-overwritten.ts'
import { undoDoesNothing } from './undo-does-nothing.ts'
import { undoLeavesWhatWasNew } from './undo-leaves-what-was-new.ts'
import { voorvoegselIsDropped } from './voorvoegsel-is-dropped.ts'
import type { WrongSystem } from './wrong-system.ts'

/** Every wrong system, in the order of the catalogue of edge cases that they break. */
export const wrongSystems: readonly WrongSystem[] = [
  keysAreTrimmed,
  keysAreLowerCased,
  keysAreNumbers,
  keyZeroIsEmpty,
  dummyKeysAreKept,
  longKeysAreCut,
  linksOnKeyAlone,
  linksOnEckidWithoutLooking,
  keyWinsOverEckid,
  duplicateKeyLastWins,
  duplicateEckidFirstWins,
  eckidIsIgnored,
  absentEckidWipesTheStoredOne,
  laterEckidIsNotStored,
  renewedKeyIsNotStored,
  pupilsAndTeachersShareNumbers,
  knowsPeopleByNumberOnly,
  doubtBecomesALink,
  doubtBecomesNew,
  returnedPupilStaysInactive,
  inactivePupilsAreNotSearched,
  linksOnNameOnly,
  linksOnSurnameAndBirthDate,
  linksOnRoepnaamAndBirthDate,
  voorvoegselIsDropped,
  namesAreComparedLetterByLetter,
  accentsAreStripped,
  textIsLatin1,
  nameChangeIsNotTakenOver,
  nameChangeMakesANewPupil,
  roepnaamIsCutAtASpace,
  longNamesAreCut,
  marksInNamesAreCleaned,
  pupilsWithoutSurnameAreSkipped,
  otherGenderMakesANewPupil,
  absentBirthDatesAreEqual,
  absentBirthDateBecomes1970,
  birthDatesShiftADay,
  dayAndMonthAreSwapped,
  changedBirthDateIsNotAsked,
  linksLastYearsGroup,
  groupsAreLinkedOnKeyOverYears,
  sameNamedGroupsBecomeOne,
  combinationGroupsAreDoubled,
  jaargroepZeroIsDropped,
  pupilsWithoutGroupAreDropped,
  pupilsOfAnUnknownGroupAreDropped,
  pupilsOfAGroupWithoutTeacherAreDropped,
  instructionGroupsAreSkipped,
  groupOverrulesThePupilsJaargroep,
  oneGroupIsNoList,
  onePupilIsNoList,
  oneTeacherIsNoList,
  movedPupilStaysInTheOldGroup,
  movedPupilIsInBothGroups,
  renamedGroupBecomesNew,
  renamedGroupKeepsItsOldName,
  invitesOnImport,
  invitesAtEveryImport,
  newAddressGetsAnInvitation,
  forgetsNietImporteren,
  typedAddressIsOverwritten,
  linksTeachersOnEMailOnly,
  linksTeachersOnSurname,
  linksTeachersOnKeyAlone,
  teachersWithoutEckidAreSkipped,
  teachersWithoutEMailAreSkipped,
  absentTeachersAreRemoved,
  oneTeacherPerGroup,
  takesAnyEMailAddress,
  teachersWithoutGroupsAreImported,
  deactivatesTheGroupsLeftOut,
  deactivatesTheMoved,
  deactivatesThoseNotImported,
  deactivatesNobody,
  leaversAreDeleted,
  geengegevensEmptiesTheSchool,
  geenwijzigingenEmptiesTheSchool,
  importAppliesAtOnce,
  applyingTwiceDoubles,
  undoLeavesWhatWasNew,
  undoDoesNothing,
  confirmsByItself,
  neverWarns,
  choicesAreNotKept,
  abortApplies,
  leaversComeInAsNew,
  futureLeaversAreOutAlready,
  earlyEnrolmentsAreDropped,
  acceptsAnotherSchool,
  acceptsAnotherYear,
  brokenAnswerIsAnEmptySchool,
  givesUpWhenTheLasIsBusy,
  faultIsNoData,
  faultcodeIsLost,
  everyYearMustBeInAnOldList,
  resultsGetNewKeys,
  resultsShareAKeyPerPupil,
  aanmaakdatumNeverChanges,
  sendsResultsFromBefore,
  leerlingidIsTrimmed,
  leerlingidIsANumber,
  oneRefusedPupilStopsAll,
  refusedResultsCountAsSent,
  scoreZeroIsEmpty,
  resultsOfAWrongLinkStay,
  refusesShortDependancecode,
  takesAnyBrincode,
]
