package gazetteer

func (r *reading) lint() {}
