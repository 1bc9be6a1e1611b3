-- A table may take longer to change than a request may take to be answered.
set statement_timeout = 0;
set idle_in_transaction_session_timeout = 0;
