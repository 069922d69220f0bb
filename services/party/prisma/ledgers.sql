-- Written by `pnpm ledgers` from the module's declared ledgers.
select core.govern('party.organisation');
select core.govern('party.member');
select core.govern('party.candidate');
select core.govern('party.development_step');
select core.govern('party.meeting');
select core.govern('party.floating');
select core.govern('party.transfer');
select core.govern('party.election');
select core.govern('party.contender');
select core.govern('party.joint_review');
select core.govern('party.holding');
select core.govern('party.covenant');
select core.govern('party.backbone');
select core.govern('party.rule_setting', 'open');
