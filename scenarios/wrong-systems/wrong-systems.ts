import { aDashIsASurname } from './a-dash-is-a-surname.ts'
import { aQuestionCountsAsAbsence } from './a-question-counts-as-absence.ts'
import { aanmaakdatumNeverChanges } from './aanmaakdatum-never-changes.ts'
import { abortApplies } from './abort-applies.ts'
import { absentBirthDateBecomes1970 } from './absent-birth-date-becomes-1970.ts'
import { absentBirthDateWipesTheStoredOne } from './absent-birth-date-wipes-the-stored-one.ts'
import { absentBirthDatesAreEqual } from './absent-birth-dates-are-equal.ts'
import { absentEckidWipesTheStoredOne } from './absent-eckid-wipes-the-stored-one.ts'
import { absentEckidsAreEqual } from './absent-eckids-are-equal.ts'
import { absentGeslachtBecomesABoy } from './absent-geslacht-becomes-a-boy.ts'
import { absentRoepnaamBecomesVoorletters } from './absent-roepnaam-becomes-voorletters.ts'
import { absentRoepnaamWipesTheStoredOne } from './absent-roepnaam-wipes-the-stored-one.ts'
import { absentTeacherKeepsTheGroup } from './absent-teacher-keeps-the-group.ts'
import { absentTeachersAreDeactivated } from './absent-teachers-are-deactivated.ts'
import { absentTeachersAreRemoved } from './absent-teachers-are-removed.ts'
import { accentsAreStripped } from './accents-are-stripped.ts'
import { acceptsAnotherSchool } from './accepts-another-school.ts'
import { acceptsAnotherYear } from './accepts-another-year.ts'
import { afnamedatumIsToday } from './afnamedatum-is-today.ts'
import { afterUndoNothingIsNew } from './after-undo-nothing-is-new.ts'
import { answerIsAlwaysReadAsUtf8 } from './answer-is-always-read-as-utf-8.ts'
import { answerIsReadAsLatin1 } from './answer-is-read-as-latin1.ts'
import { anyFaultRefusesTheResults } from './any-fault-refuses-the-results.ts'
import { anyHashMakesADummyKey } from './any-hash-makes-a-dummy-key.ts'
import { anyQuestionStopsTheImport } from './any-question-stops-the-import.ts'
import { anySchooljaarIsTaken } from './any-schooljaar-is-taken.ts'
import { apostrophesAreDropped } from './apostrophes-are-dropped.ts'
import { appliesWhatIsThereNow } from './applies-what-is-there-now.ts'
import { applyingTwiceDoubles } from './applying-twice-doubles.ts'
import { asksForVersion21 } from './asks-for-version-2-1.ts'
import { birthDateConfirmsANumber } from './birth-date-confirms-a-number.ts'
import { birthDatesShiftADay } from './birth-dates-shift-a-day.ts'
import { brinWithLocationIsCut } from './brin-with-location-is-cut.ts'
import { brokenAnswerIsAnEmptySchool } from './broken-answer-is-an-empty-school.ts'
import { busyLasRefusesResults } from './busy-las-refuses-results.ts'
import { byteOrderMarkBreaks } from './byte-order-mark-breaks.ts'
import { capitalsMakeAnotherGroup } from './capitals-make-another-group.ts'
import { cdataIsLost } from './cdata-is-lost.ts'
import { changedBirthDateIsNotAsked } from './changed-birth-date-is-not-asked.ts'
import { changedGeslachtIsNotTakenOver } from './changed-geslacht-is-not-taken-over.ts'
import { changedRoepnaamIsNotTakenOver } from './changed-roepnaam-is-not-taken-over.ts'
import { childOfAnotherLocationIsTakenOver } from './child-of-another-location-is-taken-over.ts'
import { childrenOfALeftOutGroupLeaveIt } from './children-of-a-left-out-group-leave-it.ts'
import { choicesAreNotKept } from './choices-are-not-kept.ts'
import { combinationGroupsAreDoubled } from './combination-groups-are-doubled.ts'
import { commentsCutTheText } from './comments-cut-the-text.ts'
import { confirmsByItself } from './confirms-by-itself.ts'
import { correctedScoreIsAnotherResult } from './corrected-score-is-another-result.ts'
import { correctedScoreIsNotResent } from './corrected-score-is-not-resent.ts'
import { countsAsSeenBeforeItIsApplied } from './counts-as-seen-before-it-is-applied.ts'
import { damagedNamesAreRepaired } from './damaged-names-are-repaired.ts'
import { datesWithAZoneAreDropped } from './dates-with-a-zone-are-dropped.ts'
import { dayAndMonthAreSwapped } from './day-and-month-are-swapped.ts'
import { deactivatedPupilsLoseTheirGroups } from './deactivated-pupils-lose-their-groups.ts'
import { deactivatedPupilsLoseTheirNumber } from './deactivated-pupils-lose-their-number.ts'
import { deactivatesNobody } from './deactivates-nobody.ts'
import { deactivatesTheGroupsLeftOut } from './deactivates-the-groups-left-out.ts'
import { deactivatesTheMoved } from './deactivates-the-moved.ts'
import { deactivatesThoseNotImported } from './deactivates-those-not-imported.ts'
import { dependancecodeIsNotSent } from './dependancecode-is-not-sent.ts'
import { dependancecodeIsPaddedBehind } from './dependancecode-is-padded-behind.ts'
import { dependancecodeIsRequired } from './dependancecode-is-required.ts'
import { doubleSurnameIsHalved } from './double-surname-is-halved.ts'
import { doubtBecomesALink } from './doubt-becomes-a-link.ts'
import { doubtBecomesNew } from './doubt-becomes-new.ts'
import { doubtIsHidden } from './doubt-is-hidden.ts'
import { doubtfulGroupsBecomeNew } from './doubtful-groups-become-new.ts'
import { doubtfulTeachersAreLinked } from './doubtful-teachers-are-linked.ts'
import { doubtfulTeachersBecomeNew } from './doubtful-teachers-become-new.ts'
import { dummyKeysAreKept } from './dummy-keys-are-kept.ts'
import { duplicateEckidFirstWins } from './duplicate-eckid-first-wins.ts'
import { duplicateKeyLastWins } from './duplicate-key-last-wins.ts'
import { eMailIsComparedLetterByLetter } from './e-mail-is-compared-letter-by-letter.ts'
import { earlierResultsNeverGo } from './earlier-results-never-go.ts'
import { earlyEnrolmentsAreDropped } from './early-enrolments-are-dropped.ts'
import { eckidIsIgnored } from './eckid-is-ignored.ts'
import { eckidIsLeftOutOfResults } from './eckid-is-left-out-of-results.ts'
import { eckidOfATeacherIsNotKept } from './eckid-of-a-teacher-is-not-kept.ts'
import { eckidsAreCut } from './eckids-are-cut.ts'
import { eckidsAreLowerCased } from './eckids-are-lower-cased.ts'
import { elementsAreReadByLocalName } from './elements-are-read-by-local-name.ts'
import { emptyGroupsAreDropped } from './empty-groups-are-dropped.ts'
import { enrolledElsewhereIsGoneHere } from './enrolled-elsewhere-is-gone-here.ts'
import { entitiesAreDecodedTwice } from './entities-are-decoded-twice.ts'
import { entitiesAreNotDecoded } from './entities-are-not-decoded.ts'
import { everyNameChangeIsAsked } from './every-name-change-is-asked.ts'
import { everyYearMustBeInAnOldList } from './every-year-must-be-in-an-old-list.ts'
import { everybodyIsActiveAgain } from './everybody-is-active-again.ts'
import { everythingGoesAgainEveryNight } from './everything-goes-again-every-night.ts'
import { failedImportEmptiesTheSchool } from './failed-import-empties-the-school.ts'
import { failedImportLeavesTheLastOneOpen } from './failed-import-leaves-the-last-one-open.ts'
import { faultIsNoData } from './fault-is-no-data.ts'
import { faultNeedsStatus500 } from './fault-needs-status-500.ts'
import { faultWith500IsNoAnswer } from './fault-with-500-is-no-answer.ts'
import { faultcodeIsLost } from './faultcode-is-lost.ts'
import { faultcodeKeepsItsPrefix } from './faultcode-keeps-its-prefix.ts'
import { firstOfJanuaryIsNoDate } from './first-of-january-is-no-date.ts'
import { firstOfTheRoepnamenIsEnough } from './first-of-the-roepnamen-is-enough.ts'
import { forgetsNietImporteren } from './forgets-niet-importeren.ts'
import { futureLeaversAreOutAlready } from './future-leavers-are-out-already.ts'
import { geengegevensEmptiesTheSchool } from './geengegevens-empties-the-school.ts'
import { geengegevensIsAFailure } from './geengegevens-is-a-failure.ts'
import { geenwijzigingenEmptiesTheSchool } from './geenwijzigingen-empties-the-school.ts'
import { geenwijzigingenIsAFailure } from './geenwijzigingen-is-a-failure.ts'
import { geslachtNineIsAGirl } from './geslacht-nine-is-a-girl.ts'
import { givesUpWhenTheLasIsBusy } from './gives-up-when-the-las-is-busy.ts'
import { groupKeepsItsOldJaargroep } from './group-keeps-its-old-jaargroep.ts'
import { groupNamesAreCleaned } from './group-names-are-cleaned.ts'
import { groupNamesAreCut } from './group-names-are-cut.ts'
import { groupOfThisYearIsStoredUnderLastYear } from './group-of-this-year-is-stored-under-last-year.ts'
import { groupOverrulesThePupilsJaargroep } from './group-overrules-the-pupils-jaargroep.ts'
import { groupsAreLinkedOnKeyOverYears } from './groups-are-linked-on-key-over-years.ts'
import { groupsLinkOnNameAlone } from './groups-link-on-name-alone.ts'
import { halfASurnameIsEnough } from './half-a-surname-is-enough.ts'
import { handLinkHoldsForTheNumber } from './hand-link-holds-for-the-number.ts'
import { handLinkedInactiveStaysInactive } from './hand-linked-inactive-stays-inactive.ts'
import { handLinksAreForgotten } from './hand-links-are-forgotten.ts'
import { importAppliesAtOnce } from './import-applies-at-once.ts'
import { impossibleDatesAreLeftOut } from './impossible-dates-are-left-out.ts'
import { inactivePupilsAreNotSearched } from './inactive-pupils-are-not-searched.ts'
import { initialAndSurnameMakeATeacher } from './initial-and-surname-make-a-teacher.ts'
import { instructionGroupReplacesTheStamgroep } from './instruction-group-replaces-the-stamgroep.ts'
import { instructionGroupsAreSkipped } from './instruction-groups-are-skipped.ts'
import { invitesAtEveryImport } from './invites-at-every-import.ts'
import { invitesOnImport } from './invites-on-import.ts'
import { jaargroepIsNotFilledFromTheGroup } from './jaargroep-is-not-filled-from-the-group.ts'
import { jaargroepZeroIsDropped } from './jaargroep-zero-is-dropped.ts'
import { keepsTheBsn } from './keeps-the-bsn.ts'
import { keyWinsOverEckid } from './key-wins-over-eckid.ts'
import { keyZeroIsEmpty } from './key-zero-is-empty.ts'
import { keysAreEscaped } from './keys-are-escaped.ts'
import { keysAreLowerCased } from './keys-are-lower-cased.ts'
import { keysAreNumbers } from './keys-are-numbers.ts'
import { keysAreTrimmed } from './keys-are-trimmed.ts'
import { keysGetLeadingZeros } from './keys-get-leading-zeros.ts'
import { knowsPeopleByNumberOnly } from './knows-people-by-number-only.ts'
import { lastYearsGroupsAreThrownAway } from './last-years-groups-are-thrown-away.ts'
import { laterEckidIsNotStored } from './later-eckid-is-not-stored.ts'
import { leadingZerosDoNotCount } from './leading-zeros-do-not-count.ts'
import { leaversAreDeleted } from './leavers-are-deleted.ts'
import { leaversComeInAsNew } from './leavers-come-in-as-new.ts'
import { leaversThatAreSentStayActive } from './leavers-that-are-sent-stay-active.ts'
import { leerlingidIsANumber } from './leerlingid-is-a-number.ts'
import { leerlingidIsTrimmed } from './leerlingid-is-trimmed.ts'
import { leftOutGroupIsMadeAnyway } from './left-out-group-is-made-anyway.ts'
import { leftOutPupilsAreUpdatedAnyway } from './left-out-pupils-are-updated-anyway.ts'
import { leftTeacherIsRemovedFromAllYears } from './left-teacher-is-removed-from-all-years.ts'
import { lettersAreNoJaargroep } from './letters-are-no-jaargroep.ts'
import { lettersBeforeAKeyAreDropped } from './letters-before-a-key-are-dropped.ts'
import { linkedTeachersAreInvited } from './linked-teachers-are-invited.ts'
import { linksLastYearsGroup } from './links-last-years-group.ts'
import { linksOnEckidWithoutLooking } from './links-on-eckid-without-looking.ts'
import { linksOnKeyAlone } from './links-on-key-alone.ts'
import { linksOnNameOnly } from './links-on-name-only.ts'
import { linksOnRoepnaamAndBirthDate } from './links-on-roepnaam-and-birth-date.ts'
import { linksOnSurnameAndBirthDate } from './links-on-surname-and-birth-date.ts'
import { linksOnVoorlettersAndBirthDate } from './links-on-voorletters-and-birth-date.ts'
import { linksTeachersOnEMailOnly } from './links-teachers-on-e-mail-only.ts'
import { linksTeachersOnKeyAlone } from './links-teachers-on-key-alone.ts'
import { linksTeachersOnSurname } from './links-teachers-on-surname.ts'
import { longKeysAreCut } from './long-keys-are-cut.ts'
import { longNamesAreCut } from './long-names-are-cut.ts'
import { lostAnswerCountsAsSent } from './lost-answer-counts-as-sent.ts'
import { markerGetsOurOwnNumber } from './marker-gets-our-own-number.ts'
import { marksInNamesAreCleaned } from './marks-in-names-are-cleaned.ts'
import { mergedSchoolStartsAnew } from './merged-school-starts-anew.ts'
import { mergesWhateverIsAsked } from './merges-whatever-is-asked.ts'
import { mergingKeepsTheOther } from './merging-keeps-the-other.ts'
import { mergingLosesResults } from './merging-loses-results.ts'
import { mergingLosesTheNumber } from './merging-loses-the-number.ts'
import { movedPupilIsInBothGroups } from './moved-pupil-is-in-both-groups.ts'
import { movedPupilStaysInTheOldGroup } from './moved-pupil-stays-in-the-old-group.ts'
import { nameChangeIsNotTakenOver } from './name-change-is-not-taken-over.ts'
import { nameChangeMakesANewPupil } from './name-change-makes-a-new-pupil.ts'
import { namesAreComparedLetterByLetter } from './names-are-compared-letter-by-letter.ts'
import { namesAreDecomposed } from './names-are-decomposed.ts'
import { namesThatSoundAlikeLink } from './names-that-sound-alike-link.ts'
import { neverWarns } from './never-warns.ts'
import { newAddressGetsAnInvitation } from './new-address-gets-an-invitation.ts'
import { newAddressIsAnotherTeacher } from './new-address-is-another-teacher.ts'
import { newAddressIsNotTakenOver } from './new-address-is-not-taken-over.ts'
import { newGroupEmptiesTheOldOne } from './new-group-empties-the-old-one.ts'
import { newPupilsAreInactive } from './new-pupils-are-inactive.ts'
import { newestCopyWins } from './newest-copy-wins.ts'
import { nietImporterenHoldsForTheNumber } from './niet-importeren-holds-for-the-number.ts'
import { nietImporterenIsFinal } from './niet-importeren-is-final.ts'
import { nothingToSendIsAnError } from './nothing-to-send-is-an-error.ts'
import { numbersAreOneOverAllSchools } from './numbers-are-one-over-all-schools.ts'
import { numbersAreWipedWithThePupils } from './numbers-are-wiped-with-the-pupils.ts'
import { oldGroupsStayWithTheTeacher } from './old-groups-stay-with-the-teacher.ts'
import { oldSurnameOfATeacherStays } from './old-surname-of-a-teacher-stays.ts'
import { oldVoorvoegselStays } from './old-voorvoegsel-stays.ts'
import { oneDoubleStopsTheImport } from './one-double-stops-the-import.ts'
import { oneGroupIsNoList } from './one-group-is-no-list.ts'
import { oneImportADay } from './one-import-a-day.ts'
import { oneInvitationPerGroup } from './one-invitation-per-group.ts'
import { oneMegabyteAtMost } from './one-megabyte-at-most.ts'
import { onePupilIsNoList } from './one-pupil-is-no-list.ts'
import { oneRefusedPupilStopsAll } from './one-refused-pupil-stops-all.ts'
import { oneResultPerTest } from './one-result-per-test.ts'
import { oneTeacherIsNoList } from './one-teacher-is-no-list.ts'
import { oneTeacherPerGroup } from './one-teacher-per-group.ts'
import { oneTeacherWithoutAddressStopsAll } from './one-teacher-without-address-stops-all.ts'
import { onlyGroupTeachersAreTeachers } from './only-group-teachers-are-teachers.ts'
import { onlyHalfASchoolIsAlarming } from './only-half-a-school-is-alarming.ts'
import { onlyOnePrefixIsUnderstood } from './only-one-prefix-is-understood.ts'
import { onlyTheFirstPupilGoes } from './only-the-first-pupil-goes.ts'
import { onlyTheFirstResultGoes } from './only-the-first-result-goes.ts'
import { onlyWhatIsNewIsShown } from './only-what-is-new-is-shown.ts'
import { otherGenderMakesANewPupil } from './other-gender-makes-a-new-pupil.ts'
import { otherSurnameMakesANewTeacher } from './other-surname-makes-a-new-teacher.ts'
import { pageOfAThousand } from './page-of-a-thousand.ts'
import { payloadMustHaveNoPrefix } from './payload-must-have-no-prefix.ts'
import { pilotEckidsAreRefused } from './pilot-eckids-are-refused.ts'
import { plusGroupBecomesAStamgroep } from './plus-group-becomes-a-stamgroep.ts'
import { pupilKeepsAnOldJaargroep } from './pupil-keeps-an-old-jaargroep.ts'
import { pupilsAndTeachersShareNumbers } from './pupils-and-teachers-share-numbers.ts'
import { pupilsComeInWithoutVoorletters } from './pupils-come-in-without-voorletters.ts'
import { pupilsGetJaargroepC } from './pupils-get-jaargroep-c.ts'
import { pupilsOfAGroupWithoutTeacherAreDropped } from './pupils-of-a-group-without-teacher-are-dropped.ts'
import { pupilsOfAnUnknownGroupAreDropped } from './pupils-of-an-unknown-group-are-dropped.ts'
import { pupilsOfJaargroepNAreDropped } from './pupils-of-jaargroep-n-are-dropped.ts'
import { pupilsWithADashAreSkipped } from './pupils-with-a-dash-are-skipped.ts'
import { pupilsWithoutEckidAreSkipped } from './pupils-without-eckid-are-skipped.ts'
import { pupilsWithoutGeslachtAreSkipped } from './pupils-without-geslacht-are-skipped.ts'
import { pupilsWithoutGroupAreDropped } from './pupils-without-group-are-dropped.ts'
import { pupilsWithoutKeyAreSkipped } from './pupils-without-key-are-skipped.ts'
import { pupilsWithoutResultsAreInTheMessage } from './pupils-without-results-are-in-the-message.ts'
import { pupilsWithoutSurnameAreSkipped } from './pupils-without-surname-are-skipped.ts'
import { quotesAreEscapedTwice } from './quotes-are-escaped-twice.ts'
import { refusedChoicesSayOk } from './refused-choices-say-ok.ts'
import { refusedIsForEver } from './refused-is-for-ever.ts'
import { refusedResultsAreNotReported } from './refused-results-are-not-reported.ts'
import { refusedResultsCountAsSent } from './refused-results-count-as-sent.ts'
import { refusesShortDependancecode } from './refuses-short-dependancecode.ts'
import { renamedGroupBecomesNew } from './renamed-group-becomes-new.ts'
import { renamedGroupKeepsItsOldName } from './renamed-group-keeps-its-old-name.ts'
import { renewedKeyIsNotStored } from './renewed-key-is-not-stored.ts'
import { renewedKeyOfAGroupIsNotStored } from './renewed-key-of-a-group-is-not-stored.ts'
import { renewedKeyOfATeacherIsNotStored } from './renewed-key-of-a-teacher-is-not-stored.ts'
import { renewedSleutelIsNotKept } from './renewed-sleutel-is-not-kept.ts'
import { resultsGetNewKeys } from './results-get-new-keys.ts'
import { resultsGoToTheEckid } from './results-go-to-the-eckid.ts'
import { resultsGoTwiceInOneMessage } from './results-go-twice-in-one-message.ts'
import { resultsOfAWrongLinkStay } from './results-of-a-wrong-link-stay.ts'
import { resultsShareAKeyPerPupil } from './results-share-a-key-per-pupil.ts'
import { resultsWithoutMarkerWait } from './results-without-marker-wait.ts'
import { returnedPupilStaysInactive } from './returned-pupil-stays-inactive.ts'
import { reusedNumberStaysWithBoth } from './reused-number-stays-with-both.ts'
import { reviewExpires } from './review-expires.ts'
import { roepnaamComesFromVoornamen } from './roepnaam-comes-from-voornamen.ts'
import { roepnaamIsCutAtASpace } from './roepnaam-is-cut-at-a-space.ts'
import { roepnaamMustFitTheVoorletters } from './roepnaam-must-fit-the-voorletters.ts'
import { roleInAGroupBreaksTheGroup } from './role-in-a-group-breaks-the-group.ts'
import { sameNamedGroupsBecomeOne } from './same-named-groups-become-one.ts'
import { schoolYearTurnsAtNewYear } from './school-year-turns-at-new-year.ts'
import { schoolkeyIsTakenToo } from './schoolkey-is-taken-too.ts'
import { scoreIsOneTooLow } from './score-is-one-too-low.ts'
import { scoreZeroIsEmpty } from './score-zero-is-empty.ts'
import { scoresArePercentages } from './scores-are-percentages.ts'
import { secondBrinIsTaken } from './second-brin-is-taken.ts'
import { secondInstructionGroupIsLost } from './second-instruction-group-is-lost.ts'
import { secondSchoolMakesASecondAccount } from './second-school-makes-a-second-account.ts'
import { secondTeacherOfAnAddressIsLost } from './second-teacher-of-an-address-is-lost.ts'
import { sendsResultsFromBefore } from './sends-results-from-before.ts'
import { similarGroupsLink } from './similar-groups-link.ts'
import { staffIsImported } from './staff-is-imported.ts'
import { stopsAtTheFirstWithoutBirthDate } from './stops-at-the-first-without-birth-date.ts'
import { surnameConfirmsANumber } from './surname-confirms-a-number.ts'
import { surnamesAreCapitalised } from './surnames-are-capitalised.ts'
import { swappedNamesLink } from './swapped-names-link.ts'
import { takesAnyBrincode } from './takes-any-brincode.ts'
import { takesAnyEMailAddress } from './takes-any-e-mail-address.ts'
import { takesAnySleutel } from './takes-any-sleutel.ts'
import { teacherIsMadePerGroup } from './teacher-is-made-per-group.ts'
import { teacherLosesWhatWasLeftOut } from './teacher-loses-what-was-left-out.ts'
import { teacherOfAPlusGroupIsNotLinked } from './teacher-of-a-plus-group-is-not-linked.ts'
import { teachersWithoutEMailAreSkipped } from './teachers-without-e-mail-are-skipped.ts'
import { teachersWithoutEckidAreSkipped } from './teachers-without-eckid-are-skipped.ts'
import { teachersWithoutGroupsAreImported } from './teachers-without-groups-are-imported.ts'
import { teachersWithoutSurnameAreSkipped } from './teachers-without-surname-are-skipped.ts'
import { textIsLatin1 } from './text-is-latin1.ts'
import { toetscodesAreLowerCased } from './toetscodes-are-lower-cased.ts'
import { typedAddressIsNotUsed } from './typed-address-is-not-used.ts'
import { typedAddressIsOverwritten } from './typed-address-is-overwritten.ts'
import { umlautsAreWrittenOut } from './umlauts-are-written-out.ts'
import { undoDoesNothing } from './undo-does-nothing.ts'
import { undoForgetsWhoWasDeactivated } from './undo-forgets-who-was-deactivated.ts'
import { undoLeavesChangedNames } from './undo-leaves-changed-names.ts'
import { undoLeavesWhatWasNew } from './undo-leaves-what-was-new.ts'
import { undoLosesResults } from './undo-loses-results.ts'
import { undoOfAnything } from './undo-of-anything.ts'
import { unknownDayIsFullProof } from './unknown-day-is-full-proof.ts'
import { unknownElementsStopTheImport } from './unknown-elements-stop-the-import.ts'
import { unknownGroupIsMadeUp } from './unknown-group-is-made-up.ts'
import { unlinkingIsFinal } from './unlinking-is-final.ts'
import { vanishedPlusGroupTakesItsPupilsAlong } from './vanished-plus-group-takes-its-pupils-along.ts'
import { vestigingIsNotRead } from './vestiging-is-not-read.ts'
import { voorlettersAreCutToOne } from './voorletters-are-cut-to-one.ts'
import { voorlettersGetDots } from './voorletters-get-dots.ts'
import { voorvoegselGoesToTheBack } from './voorvoegsel-goes-to-the-back.ts'
import { voorvoegselIsCut } from './voorvoegsel-is-cut.ts'
import { voorvoegselIsDropped } from './voorvoegsel-is-dropped.ts'
import { voorvoegselIsLowerCased } from './voorvoegsel-is-lower-cased.ts'
import { voorvoegselMovesIntoAchternaam } from './voorvoegsel-moves-into-achternaam.ts'
import { voorvoegselOfATeacherIsDropped } from './voorvoegsel-of-a-teacher-is-dropped.ts'
import { warnsOfEverything } from './warns-of-everything.ts'
import { whiteSpaceCounts } from './white-space-counts.ts'
import { windows1252IsReadAsLatin1 } from './windows-1252-is-read-as-latin1.ts'
import type { WrongSystem } from './wrong-system.ts'
import { yearsHaveTwoDigits } from './years-have-two-digits.ts'

/** Every wrong system, in the order of the catalogue of edge cases that they break. */
export const wrongSystems: readonly WrongSystem[] = [
  otherSurnameMakesANewTeacher,

  numbersAreOneOverAllSchools,
  secondSchoolMakesASecondAccount,
  childOfAnotherLocationIsTakenOver,
  mergedSchoolStartsAnew,
  enrolledElsewhereIsGoneHere,
  eckidIsLeftOutOfResults,
  resultsWithoutMarkerWait,
  markerGetsOurOwnNumber,
  elementsAreReadByLocalName,
  unknownElementsStopTheImport,

  nameChangeIsNotTakenOver,
  nameChangeMakesANewPupil,
  everyNameChangeIsAsked,
  linksOnKeyAlone,
  changedBirthDateIsNotAsked,
  birthDateConfirmsANumber,
  surnameConfirmsANumber,
  reusedNumberStaysWithBoth,
  dummyKeysAreKept,
  anyHashMakesADummyKey,
  duplicateKeyLastWins,
  oneDoubleStopsTheImport,
  anyQuestionStopsTheImport,
  linksOnEckidWithoutLooking,
  duplicateEckidFirstWins,
  eckidIsIgnored,
  renewedKeyIsNotStored,
  keyWinsOverEckid,
  doubtBecomesALink,
  laterEckidIsNotStored,
  pupilsWithoutEckidAreSkipped,
  absentEckidWipesTheStoredOne,
  asksForVersion21,
  absentEckidsAreEqual,
  eckidsAreLowerCased,
  pilotEckidsAreRefused,
  keysAreTrimmed,
  keysAreNumbers,
  leerlingidIsANumber,
  leadingZerosDoNotCount,
  keysGetLeadingZeros,
  keysAreLowerCased,
  keyZeroIsEmpty,
  longKeysAreCut,
  eckidsAreCut,
  lettersBeforeAKeyAreDropped,
  keysAreEscaped,
  pupilsAndTeachersShareNumbers,
  knowsPeopleByNumberOnly,
  numbersAreWipedWithThePupils,
  confirmsByItself,
  neverWarns,
  doubtBecomesNew,
  newestCopyWins,
  mergingLosesResults,
  mergingKeepsTheOther,
  mergesWhateverIsAsked,
  mergingLosesTheNumber,
  returnedPupilStaysInactive,
  inactivePupilsAreNotSearched,
  handLinkedInactiveStaysInactive,
  pupilsWithoutKeyAreSkipped,
  linksOnSurnameAndBirthDate,
  linksOnVoorlettersAndBirthDate,
  linksOnNameOnly,
  linksOnRoepnaamAndBirthDate,
  pupilsWithoutSurnameAreSkipped,
  absentRoepnaamBecomesVoorletters,
  absentRoepnaamWipesTheStoredOne,
  roepnaamIsCutAtASpace,
  roepnaamComesFromVoornamen,
  firstOfTheRoepnamenIsEnough,
  namesAreComparedLetterByLetter,
  voorvoegselMovesIntoAchternaam,
  voorvoegselIsLowerCased,
  surnamesAreCapitalised,
  voorvoegselGoesToTheBack,
  apostrophesAreDropped,
  quotesAreEscapedTwice,
  voorvoegselIsCut,
  voorvoegselIsDropped,
  doubleSurnameIsHalved,
  halfASurnameIsEnough,
  oldVoorvoegselStays,
  oldSurnameOfATeacherStays,
  voorvoegselOfATeacherIsDropped,
  accentsAreStripped,
  textIsLatin1,
  umlautsAreWrittenOut,
  namesAreDecomposed,
  damagedNamesAreRepaired,
  namesThatSoundAlikeLink,
  roepnaamMustFitTheVoorletters,
  aDashIsASurname,
  pupilsWithADashAreSkipped,
  voorlettersGetDots,
  voorlettersAreCutToOne,
  pupilsComeInWithoutVoorletters,
  changedRoepnaamIsNotTakenOver,
  swappedNamesLink,
  marksInNamesAreCleaned,
  otherGenderMakesANewPupil,
  changedGeslachtIsNotTakenOver,
  longNamesAreCut,
  absentBirthDatesAreEqual,
  absentBirthDateBecomes1970,
  absentBirthDateWipesTheStoredOne,
  stopsAtTheFirstWithoutBirthDate,
  firstOfJanuaryIsNoDate,
  unknownDayIsFullProof,
  birthDatesShiftADay,
  datesWithAZoneAreDropped,
  dayAndMonthAreSwapped,
  impossibleDatesAreLeftOut,
  yearsHaveTwoDigits,
  absentGeslachtBecomesABoy,
  pupilsWithoutGeslachtAreSkipped,
  geslachtNineIsAGirl,
  linksLastYearsGroup,
  lastYearsGroupsAreThrownAway,
  groupOfThisYearIsStoredUnderLastYear,
  groupsAreLinkedOnKeyOverYears,
  sameNamedGroupsBecomeOne,
  instructionGroupsAreSkipped,
  plusGroupBecomesAStamgroep,
  combinationGroupsAreDoubled,
  groupOverrulesThePupilsJaargroep,
  groupKeepsItsOldJaargroep,
  jaargroepZeroIsDropped,
  lettersAreNoJaargroep,
  leaversComeInAsNew,
  pupilsOfJaargroepNAreDropped,
  pupilsGetJaargroepC,
  jaargroepIsNotFilledFromTheGroup,
  pupilKeepsAnOldJaargroep,
  pupilsWithoutGroupAreDropped,
  pupilsOfAnUnknownGroupAreDropped,
  unknownGroupIsMadeUp,
  emptyGroupsAreDropped,
  pupilsOfAGroupWithoutTeacherAreDropped,
  secondInstructionGroupIsLost,
  instructionGroupReplacesTheStamgroep,
  vanishedPlusGroupTakesItsPupilsAlong,
  renamedGroupBecomesNew,
  renamedGroupKeepsItsOldName,
  renewedKeyOfAGroupIsNotStored,
  capitalsMakeAnotherGroup,
  similarGroupsLink,
  doubtfulGroupsBecomeNew,
  groupsLinkOnNameAlone,
  groupNamesAreCut,
  groupNamesAreCleaned,
  entitiesAreNotDecoded,
  oneGroupIsNoList,
  teachersWithoutEMailAreSkipped,
  oneTeacherWithoutAddressStopsAll,
  typedAddressIsNotUsed,
  linksTeachersOnEMailOnly,
  secondTeacherOfAnAddressIsLost,
  invitesAtEveryImport,
  newAddressGetsAnInvitation,
  newAddressIsNotTakenOver,
  newAddressIsAnotherTeacher,
  renewedKeyOfATeacherIsNotStored,
  eMailIsComparedLetterByLetter,
  takesAnyEMailAddress,
  typedAddressIsOverwritten,
  oneTeacherPerGroup,
  oldGroupsStayWithTheTeacher,
  teacherLosesWhatWasLeftOut,
  teacherOfAPlusGroupIsNotLinked,
  oneInvitationPerGroup,
  teacherIsMadePerGroup,
  teachersWithoutGroupsAreImported,
  onlyGroupTeachersAreTeachers,
  staffIsImported,
  roleInAGroupBreaksTheGroup,
  teachersWithoutSurnameAreSkipped,
  doubtfulTeachersBecomeNew,
  forgetsNietImporteren,
  linksTeachersOnKeyAlone,
  doubtfulTeachersAreLinked,
  linksTeachersOnSurname,
  initialAndSurnameMakeATeacher,
  teachersWithoutEckidAreSkipped,
  eckidOfATeacherIsNotKept,
  absentTeachersAreRemoved,
  absentTeachersAreDeactivated,
  absentTeacherKeepsTheGroup,
  leftTeacherIsRemovedFromAllYears,
  invitesOnImport,
  linkedTeachersAreInvited,
  dependancecodeIsRequired,
  refusesShortDependancecode,
  dependancecodeIsPaddedBehind,
  brinWithLocationIsCut,
  takesAnyBrincode,
  acceptsAnotherSchool,
  acceptsAnotherYear,
  vestigingIsNotRead,
  dependancecodeIsNotSent,
  secondBrinIsTaken,
  schoolkeyIsTakenToo,
  faultIsNoData,
  takesAnySleutel,
  renewedSleutelIsNotKept,
  anyFaultRefusesTheResults,
  anySchooljaarIsTaken,
  deactivatesNobody,
  leaversAreDeleted,
  everybodyIsActiveAgain,
  deactivatedPupilsLoseTheirNumber,
  deactivatedPupilsLoseTheirGroups,
  newPupilsAreInactive,
  movedPupilStaysInTheOldGroup,
  movedPupilIsInBothGroups,
  deactivatesTheMoved,
  deactivatesTheGroupsLeftOut,
  leftOutGroupIsMadeAnyway,
  childrenOfALeftOutGroupLeaveIt,
  deactivatesThoseNotImported,
  aQuestionCountsAsAbsence,
  leftOutPupilsAreUpdatedAnyway,
  newGroupEmptiesTheOldOne,
  warnsOfEverything,
  onlyHalfASchoolIsAlarming,
  geengegevensEmptiesTheSchool,
  geengegevensIsAFailure,
  geenwijzigingenEmptiesTheSchool,
  countsAsSeenBeforeItIsApplied,
  geenwijzigingenIsAFailure,
  oneImportADay,
  schoolYearTurnsAtNewYear,
  leaversThatAreSentStayActive,
  futureLeaversAreOutAlready,
  earlyEnrolmentsAreDropped,
  undoLeavesWhatWasNew,
  applyingTwiceDoubles,
  importAppliesAtOnce,
  abortApplies,
  undoForgetsWhoWasDeactivated,
  undoLeavesChangedNames,
  undoLosesResults,
  undoOfAnything,
  afterUndoNothingIsNew,
  appliesWhatIsThereNow,
  reviewExpires,
  undoDoesNothing,
  choicesAreNotKept,
  refusedChoicesSayOk,
  unlinkingIsFinal,
  nietImporterenIsFinal,
  handLinkHoldsForTheNumber,
  handLinksAreForgotten,
  nietImporterenHoldsForTheNumber,
  doubtIsHidden,
  onlyWhatIsNewIsShown,
  leerlingidIsTrimmed,
  resultsGoToTheEckid,
  oneRefusedPupilStopsAll,
  refusedResultsCountAsSent,
  refusedResultsAreNotReported,
  onlyTheFirstPupilGoes,
  refusedIsForEver,
  sendsResultsFromBefore,
  earlierResultsNeverGo,
  resultsOfAWrongLinkStay,
  resultsGetNewKeys,
  resultsShareAKeyPerPupil,
  aanmaakdatumNeverChanges,
  afnamedatumIsToday,
  toetscodesAreLowerCased,
  onlyTheFirstResultGoes,
  correctedScoreIsNotResent,
  correctedScoreIsAnotherResult,
  everythingGoesAgainEveryNight,
  oneResultPerTest,
  resultsGoTwiceInOneMessage,
  scoreZeroIsEmpty,
  scoresArePercentages,
  scoreIsOneTooLow,
  nothingToSendIsAnError,
  pupilsWithoutResultsAreInTheMessage,
  onePupilIsNoList,
  oneTeacherIsNoList,
  everyYearMustBeInAnOldList,
  onlyOnePrefixIsUnderstood,
  payloadMustHaveNoPrefix,
  cdataIsLost,
  commentsCutTheText,
  entitiesAreDecodedTwice,
  answerIsReadAsLatin1,
  answerIsAlwaysReadAsUtf8,
  windows1252IsReadAsLatin1,
  byteOrderMarkBreaks,
  whiteSpaceCounts,
  keepsTheBsn,
  pageOfAThousand,
  oneMegabyteAtMost,
  brokenAnswerIsAnEmptySchool,
  failedImportEmptiesTheSchool,
  failedImportLeavesTheLastOneOpen,
  lostAnswerCountsAsSent,
  faultcodeIsLost,
  faultNeedsStatus500,
  faultWith500IsNoAnswer,
  faultcodeKeepsItsPrefix,
  givesUpWhenTheLasIsBusy,
  busyLasRefusesResults,
]
