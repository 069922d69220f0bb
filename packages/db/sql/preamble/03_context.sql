-- The account that acts, from the transaction's context; null outside of one.
create or replace function core.actor_id() returns uuid
language sql stable parallel safe
return nullif(current_setting('app.actor_id', true), '')::uuid;
