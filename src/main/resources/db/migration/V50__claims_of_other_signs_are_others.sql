-- A claim and its contrary may differ by one sign: -5 and 5, < and >, 10² and 102. Signs, operators, exponents, fractions and emoji are part of the key
-- of a claim now. Keys are given again at the next start.
update cases set claim_key = null;
