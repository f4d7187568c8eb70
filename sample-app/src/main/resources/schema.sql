-- Plain SQL that H2 and PostgreSQL both take.

-- Every command the exchange was given, in the order it carried them out.
create table if not exists journal (
	sequence bigint primary key,
	received_at timestamp(3) with time zone not null,
	command varchar(8) not null,
	-- command = PLACE
	symbol varchar(16),
	side varchar(4),
	order_type varchar(8),
	price numeric(15, 4),
	quantity bigint,
	client_order_id varchar(64),
	-- command = CANCEL
	order_id bigint
);

-- The limits that commands were checked against, from a command on until the next set.
create table if not exists instrument (
	from_sequence bigint not null,
	symbol varchar(16) not null,
	tick_size numeric(15, 4) not null,
	lot_size bigint not null,
	max_quantity bigint not null,
	lowest_price numeric(15, 4) not null,
	highest_price numeric(15, 4) not null,
	primary key (from_sequence, symbol)
);
