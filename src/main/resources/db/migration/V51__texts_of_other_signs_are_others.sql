-- Submitted texts were found again by a key without signs: -5 was asked where 5 had been. Keys have signs now. A text that was asked before is found by its
-- sketch the next time, and has its new key from then on.
delete from submitted_texts;
