-- What a claim has in common with another wording counts its signs now: five dollars are not five euros. Keys are given anew at the next start.
update cases set claim_key = null;
