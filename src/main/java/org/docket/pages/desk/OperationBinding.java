package org.docket.pages.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation of the API that a page or a form does: who may not call that is not let in here either. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OperationBinding {

    String value();
}
